using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Turns;

/// <summary>Shows that an answer is being made, once that takes noticeably long, and until it is there.</summary>
internal sealed class TypingIndicator : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);

    // Telegram shows it for 5 s, Discord for 10 s.
    private static readonly TimeSpan _refresh = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _done = new();
    private readonly ITimer _timer;

    private TypingIndicator(IPlatformAdapter adapter, ConversationKey conversation, TimeProvider time)
    {
        CancellationToken done = _done.Token;
        _timer = time.CreateTimer(
            _ => _ = adapter.ShowTypingAsync(conversation, done).AsTask(), null, _patience, _refresh);
    }

    /// <summary>Begins to wait; disposing ends it.</summary>
    public static TypingIndicator Start(IPlatformAdapter adapter, ConversationKey conversation, TimeProvider time) =>
        new(adapter, conversation, time);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _done.CancelAsync();
        _done.Dispose();
    }
}
