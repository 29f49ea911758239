using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Feeds;

/// <summary>Shows its person how far a run is: one message in the chat where they watch it, changed in place every few seconds at the most; the log tells it too.
/// Where it cannot be changed in place it is not shown; the end is told in any case.</summary>
internal sealed partial class SyncProgress(
    Job job, string owner, SyncTask task, PlatformAdapters adapters, ISyncStore store, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _logPause = TimeSpan.FromSeconds(15);

    private readonly long _began = time.GetTimestamp();
    private SyncRun _run = task.Run;
    private PlatformMessageId? _shown = task.ShownAs;
    private long _shownAt = time.GetTimestamp();
    private long _loggedAt = time.GetTimestamp();
    private Task _sending = Task.CompletedTask;
    private bool _cannot = task.Watched is not { } watched || !adapters.Has(watched);
    private int _sent;

    /// <summary>Shows how far it is, where it is time to. It does not wait for the platform.</summary>
    public void Report(SyncRun run, CancellationToken cancellationToken)
    {
        _run = run;
        if (time.GetElapsedTime(_loggedAt) >= _logPause)
        {
            _loggedAt = time.GetTimestamp();
            LogProgress(run.Id.Value, run.Counts.Processed, run.Expected, run.Counts.New);
        }

        if (time.GetElapsedTime(_shownAt) >= _pause && _sending.IsCompleted)
        {
            Show(cancellationToken);
        }
    }

    /// <summary>Shows that it waits, and why; while the claim still holds.</summary>
    public async Task ReportWaitAsync(SyncProblem problem, CancellationToken cancellationToken)
    {
        await FinishAsync();
        _run = _run with { State = SyncState.Waiting, Problem = problem };
        Show(cancellationToken);
        await FinishAsync();
    }

    /// <summary>Waits for the platform to have what was shown last, so that nothing comes after the end.</summary>
    /// <returns>The message that shows it; null for none.</returns>
    public async Task<PlatformMessageId?> FinishAsync()
    {
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _shown;
    }

    /// <summary>How long it has been at work.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_began);

    private void Show(CancellationToken cancellationToken)
    {
        if (!_cannot)
        {
            _shownAt = time.GetTimestamp();
            _sending = SendAsync(_run, cancellationToken);
        }
    }

    private async Task SendAsync(SyncRun run, CancellationToken cancellationToken)
    {
        ConversationKey watched = task.Watched!.Value;
        IFeedTexts texts = ReplyTexts.For(FeedNames.LanguageOf(task.Profile)).Feeds;
        SendOutcome outcome = await adapters.For(watched.Platform).SendAsync(
            watched,
            new OutgoingMessage { Text = texts.Progress(task.Integration.Account, run), Replaces = _shown },
            $"sync-{run.Id}-{_sent++}",
            static token => ValueTask.FromResult(!token.IsCancellationRequested),
            cancellationToken);
        if (outcome is not SendOutcome.Sent sent)
        {
            return;
        }

        PlatformMessageId? now = sent.Shown ?? _shown;
        _cannot = now is null;
        if (now is { } message && message != _shown)
        {
            _shown = message;
            await store.NoteShownAsync(job.Id, owner, message, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Sync {Run} has read {Processed} of {Expected} posts, {Added} new")]
    private partial void LogProgress(Guid run, int processed, int? expected, int added);
}
