using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>The calls that answer interactions. Every failure is a <see cref="DiscordApiException"/>; cancellation is not a failure.
/// Where a call carries words, "may leave" is asked immediately before it leaves. Safe for concurrent use.</summary>
internal sealed class DiscordInteractionClient(DiscordTransport transport, DiscordBot bot)
{
    private const string Answers = "/webhooks/:id/:id";
    private const string Original = $"{Answers}/messages/@original";

    /// <summary>Gives the first answer; Discord waits three seconds for it.</summary>
    public Task RespondAsync(DiscordHandle handle, DiscordInteractionResponse response, CancellationToken cancellationToken) =>
        transport.CallAsync(
            DiscordRoute.Answering(HttpMethod.Post, "/interactions/:id/:id/callback", handle.Id, handle.Token),
            DiscordBody.Of(response, DiscordRestJson.Default.DiscordInteractionResponse),
            null,
            cancellationToken);

    /// <summary>The message that the first answer made, or that a pressed button stands under.</summary>
    public async Task<DiscordMessage> GetOriginalAsync(DiscordHandle handle, CancellationToken cancellationToken) =>
        await transport.CallAsync(
            await RouteAsync(HttpMethod.Get, Original, handle, cancellationToken), null, DiscordJson.Default.DiscordMessage, null,
            cancellationToken);

    /// <summary>Changes that message. Who sees it stays.</summary>
    public async Task EditOriginalAsync(
        DiscordHandle handle,
        DiscordMessageRequest message,
        OutgoingDocument? document,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken) => await transport.CallAsync(
        await RouteAsync(HttpMethod.Patch, Original, handle, cancellationToken), DiscordBody.OfMessage(message, document), mayLeave,
        cancellationToken);

    /// <summary>Removes that message.</summary>
    public async Task DeleteOriginalAsync(DiscordHandle handle, CancellationToken cancellationToken) => await transport.CallAsync(
        await RouteAsync(HttpMethod.Delete, Original, handle, cancellationToken), null, null, cancellationToken);

    /// <summary>Sends one more message. While the first is awaited it takes the first one's place, and is seen by whoever sees
    /// that.</summary>
    public async Task<DiscordMessage> FollowUpAsync(
        DiscordHandle handle,
        DiscordMessageRequest message,
        OutgoingDocument? document,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken) => await transport.CallAsync(
        await RouteAsync(HttpMethod.Post, Answers, handle, cancellationToken), DiscordBody.OfMessage(message, document),
        DiscordJson.Default.DiscordMessage, mayLeave, cancellationToken);

    /// <summary>Removes such a message.</summary>
    public async Task DeleteFollowUpAsync(DiscordHandle handle, string message, CancellationToken cancellationToken)
    {
        DiscordSelf self = await bot.GetAsync(cancellationToken);
        await transport.CallAsync(
            DiscordRoute.Answering(HttpMethod.Delete, $"{Answers}/messages/:id", self.Application, handle.Token, message), null, null,
            cancellationToken);
    }

    private async ValueTask<DiscordRoute> RouteAsync(
        HttpMethod method, string template, DiscordHandle handle, CancellationToken cancellationToken) =>
        DiscordRoute.Answering(method, template, (await bot.GetAsync(cancellationToken)).Application, handle.Token);
}
