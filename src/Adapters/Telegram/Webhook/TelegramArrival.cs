namespace Confidant.Adapters.Telegram;

/// <summary>An update that Telegram brought and waits for an answer to.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Incoming">What it is; null where it is nothing of ours.</param>
/// <param name="At">When it arrived.</param>
internal sealed record TelegramArrival(long Number, IncomingEvent? Incoming, DateTimeOffset At)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it is on disk.</summary>
    public Task<bool> Accepted => _done.Task;

    /// <summary>Answers whoever waits.</summary>
    public void Complete(bool isAccepted) => _done.TrySetResult(isAccepted);
}
