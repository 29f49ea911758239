using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Our own account, asked for once. Safe for concurrent use.</summary>
internal sealed class DiscordBot(DiscordClient client)
{
    private volatile DiscordSelf? _self;

    /// <summary>The account.</summary>
    /// <exception cref="DiscordApiException">It is not known yet, and Discord did not tell.</exception>
    public async ValueTask<DiscordSelf> GetAsync(CancellationToken cancellationToken)
    {
        if (_self is { } known)
        {
            return known;
        }

        DiscordUser user = await client.GetMeAsync(cancellationToken);
        DiscordApplication application = await client.GetApplicationAsync(cancellationToken);
        return _self = new DiscordSelf(
            Told(user.Id, "GET /users/@me"),
            Told(application.Id, "GET /oauth2/applications/@me"),
            user.GlobalName ?? user.Username ?? "");
    }

    private static string Told(string? id, string call) =>
        id ?? throw new DiscordApiException(call, DiscordErrorKind.MalformedAnswer);
}
