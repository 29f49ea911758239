using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads what the endpoints of OAuth 2.0 answer.</summary>
internal static class GrantAnswer
{
    private const int LongestToken = 4_000;
    private const long LongestLife = 10L * 365 * 24 * 60 * 60;

    /// <summary>The grant.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="refresh">The token for new ones that holds on where no other comes.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="FeedException"><see cref="FeedFault.Refused"/> where the person has to sign in again.</exception>
    public static FeedGrant Read(FeedAnswer answer, string? refresh, DateTimeOffset now)
    {
        // What was sent does not hold: a code that is used up, a token that was taken back.
        if ((int)answer.Status is >= 400 and < 500)
        {
            throw new FeedException(FeedFault.Refused, $"The grant was refused with the status {(int)answer.Status}.");
        }

        JsonElement grant = answer.Read();
        if (LooseJson.Text(grant, "access_token") is not { Length: > 0 and <= LongestToken } token)
        {
            throw new FeedException(FeedFault.Malformed, "There is no token in the answer.");
        }

        return new FeedGrant(
            token,
            LooseJson.Text(grant, "refresh_token") is { Length: > 0 and <= LongestToken } next ? next : refresh,
            LooseJson.Number(LooseJson.Find(grant, "expires_in")) is { } seconds and > 0 and < LongestLife ? now.AddSeconds(seconds) : null);
    }
}
