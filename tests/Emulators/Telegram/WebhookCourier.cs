using System.Net.Http.Headers;

namespace Confidant.Emulators.Telegram;

/// <summary>Brings updates to webhooks: at least once, over as many connections as the bot allows, again and again until each is
/// taken. Its members are called with the world's lock held, unless they say otherwise.</summary>
internal sealed class WebhookCourier(TelegramWorld world) : IDisposable
{
    /// <summary>The name that faults of a delivery are planned under.</summary>
    public const string Method = "webhook";

    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMilliseconds(500);
    private static readonly byte[] _garbled = "{\"update_id\":"u8.ToArray();

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Sends out what can go now.</summary>
    public void Deliver(EmulatedBot bot)
    {
        // Nothing leaves this machine: what another program's webhook would get waits.
        if (bot.Webhook is not { } hook || bot.HoldsDeliveries || !new Uri(hook.Url).IsLoopback)
        {
            return;
        }

        foreach (QueuedUpdate update in bot.Updates.Resting(hook.MaxConnections - hook.UnderWay))
        {
            _ = SetOut(bot, hook, update);
        }
    }

    /// <summary>Sends out all that rests, the newest first, each once the one before it was written to its connection.</summary>
    /// <remarks>Called without the lock.</remarks>
    public async Task DeliverReversedAsync(EmulatedBot bot)
    {
        List<QueuedUpdate> updates;
        EmulatedWebhook hook;
        lock (world.Gate)
        {
            hook = bot.Webhook ?? throw new InvalidOperationException("The bot has no webhook.");
            updates = bot.Updates.Resting(hook.MaxConnections - hook.UnderWay);
        }

        foreach (QueuedUpdate update in updates.AsEnumerable().Reverse())
        {
            Task isWritten;
            lock (world.Gate)
            {
                isWritten = SetOut(bot, hook, update);
            }

            await isWritten;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends one out.</summary>
    /// <returns>Completes when it was written, or could not be.</returns>
    private Task SetOut(EmulatedBot bot, EmulatedWebhook hook, QueuedUpdate update)
    {
        hook.UnderWay++;
        update.IsUnderWay = true;
        EmulatedFault? fault = world.Faults.Take(Method, null);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Task.Run(() => BringAsync(bot, hook, update, fault, written));
        return written.Task;
    }

    private async Task BringAsync(
        EmulatedBot bot, EmulatedWebhook hook, QueuedUpdate update, EmulatedFault? fault, TaskCompletionSource written)
    {
        string? failure = await TryPostAsync(hook, update, fault, written);
        written.TrySetResult();
        TimeSpan pause;
        lock (world.Gate)
        {
            world.CountOf(Method).Read++;
            if (failure is null)
            {
                hook.UnderWay--;
                bot.Updates.Remove(update);
                world.Conditions.Check();
                Deliver(bot);
                return;
            }

            hook.FailedAt = world.Time.GetUtcNow();
            hook.Failure = failure;
            world.Conditions.Check();
            pause = _firstPause * Math.Pow(2, Math.Min(update.Failures++, 10));
        }

        await Task.Delay(pause < _longestPause ? pause : _longestPause, world.Time);
        lock (world.Gate)
        {
            hook.UnderWay--;
            update.IsUnderWay = false;
            Deliver(bot);
        }
    }

    /// <returns>Why it was not taken; null where it was.</returns>
    private async Task<string?> TryPostAsync(
        EmulatedWebhook hook, QueuedUpdate update, EmulatedFault? fault, TaskCompletionSource written)
    {
        if (fault is EmulatedFault.DropBefore)
        {
            return "Connection reset by peer";
        }

        using var content = new NotedContent(fault is EmulatedFault.MalformedAnswer ? _garbled : update.Json, written);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = content };
        if (hook.Secret is { } secret)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request);
            return !response.IsSuccessStatusCode ? $"Wrong response from the webhook: {(int)response.StatusCode}"
                : fault is EmulatedFault.DropAfter ? "Read timeout expired"
                : null;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or ObjectDisposedException)
        {
            return "Connection refused";
        }
    }

    private sealed class NotedContent(byte[] bytes, TaskCompletionSource written) : ByteArrayContent(bytes)
    {
        protected override async Task SerializeToStreamAsync(
            Stream stream, System.Net.TransportContext? context, CancellationToken cancellationToken)
        {
            await base.SerializeToStreamAsync(stream, context, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            written.TrySetResult();
        }
    }
}
