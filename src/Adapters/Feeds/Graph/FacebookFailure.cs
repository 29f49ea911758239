using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Tells what the error codes of the Graph API mean.</summary>
internal static class FacebookFailure
{
    // Too many requests by the application, by the person, by the page, in all; and "try again later".
    private static readonly long[] _busy = [4, 17, 32, 613, 80_001];
    private static readonly long[] _unavailable = [1, 2];
    private static readonly long[] _refused = [3, 10, 102, 190, 200, 299, 459, 463, 464, 467];

    /// <summary>The document of an answer.</summary>
    /// <exception cref="FeedException">It is an error.</exception>
    public static JsonElement Read(FeedAnswer answer)
    {
        JsonElement? body = answer.TryRead();
        if (body is { } document && LooseJson.Number(LooseJson.Find(document, "error", "code")) is { } code)
        {
            throw new FeedException(
                _busy.Contains(code) ? FeedFault.Busy
                : _unavailable.Contains(code) ? FeedFault.Unavailable
                : _refused.Contains(code) || code is > 200 and < 300 ? FeedFault.Refused
                : FeedFault.Malformed,
                $"The Graph API answered with the error {code}.");
        }

        return answer.Read();
    }

    /// <summary>Makes sure that the API did not only ask for patience.</summary>
    /// <exception cref="FeedException">It did.</exception>
    public static void ThrowIfBusy(FeedAnswer answer)
    {
        if (answer.TryRead() is { } body && LooseJson.Number(LooseJson.Find(body, "error", "code")) is { } code
            && (_busy.Contains(code) || _unavailable.Contains(code)))
        {
            throw new FeedException(_busy.Contains(code) ? FeedFault.Busy : FeedFault.Unavailable, $"The Graph API answered with the error {code}.");
        }
    }
}
