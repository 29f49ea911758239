namespace Confidant.Adapters.Discord;

/// <summary>The calls about commands. Every failure is a <see cref="DiscordApiException"/>; cancellation is not a failure. Safe for
/// concurrent use.</summary>
internal sealed class DiscordCommandClient(DiscordTransport transport)
{
    /// <summary>Puts commands in the place of all that there are.</summary>
    /// <param name="application">Our application.</param>
    /// <param name="guild">The guild that alone gets them; null for everywhere.</param>
    /// <param name="body">The commands, as they are sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task PutAsync(string application, string? guild, byte[] body, CancellationToken cancellationToken) => transport.CallAsync(
        guild is null
            ? DiscordRoute.Of(HttpMethod.Put, "/applications/:id/commands", application)
            : DiscordRoute.Of(HttpMethod.Put, "/applications/:id/guilds/:id/commands", application, guild),
        DiscordBody.OfJson(body),
        null,
        cancellationToken);
}
