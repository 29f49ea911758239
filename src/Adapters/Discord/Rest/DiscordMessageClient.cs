using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>The calls about messages in channels. Every failure is a <see cref="DiscordApiException"/>; cancellation is not a failure.
/// Where a call carries words, "may leave" is asked immediately before it leaves. Safe for concurrent use.</summary>
internal sealed class DiscordMessageClient(DiscordTransport transport)
{
    private const string Messages = "/channels/:id/messages";

    private static readonly DiscordRoute _openRoute = DiscordRoute.Own(HttpMethod.Post, "/users/@me/channels");

    /// <summary>Sends a message; the message as it stands there.</summary>
    public Task<DiscordMessage> CreateAsync(
        string channel,
        DiscordMessageRequest message,
        OutgoingDocument? document,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        // A channel may take words and no files: what is forbidden for the one says nothing about the other.
        var route = DiscordRoute.Of(HttpMethod.Post, Messages, channel);
        route = document is null ? route : route with { Call = $"{route.Call} (file)" };
        return transport.CallAsync(
            route, DiscordBody.OfMessage(message, document), DiscordJson.Default.DiscordMessage, mayLeave, cancellationToken);
    }

    /// <summary>Changes a message of ours.</summary>
    public Task EditAsync(
        string channel,
        string id,
        DiscordMessageRequest message,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken) => transport.CallAsync(
        DiscordRoute.Of(HttpMethod.Patch, $"{Messages}/:id", channel, id), DiscordBody.OfMessage(message, null), mayLeave,
        cancellationToken);

    /// <summary>Shows for some ten seconds that an answer is being made.</summary>
    public Task ShowTypingAsync(string channel, CancellationToken cancellationToken) => transport.CallAsync(
        DiscordRoute.Of(HttpMethod.Post, "/channels/:id/typing", channel), null, null, cancellationToken);

    /// <summary>Opens the direct channel with a person, or finds it.</summary>
    public Task<DiscordChannel> OpenDirectAsync(string user, CancellationToken cancellationToken) => transport.CallAsync(
        _openRoute, DiscordBody.Of(new DiscordRecipient(user), DiscordRestJson.Default.DiscordRecipient),
        DiscordJson.Default.DiscordChannel, null, cancellationToken);
}
