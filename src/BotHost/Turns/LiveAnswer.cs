using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Models.Answers;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Shows an answer while it is made, as long as its turn could still be committed. What is shown gives way to the committed
/// answer, or is taken away.</summary>
internal sealed partial class LiveAnswer : IAnswerListener, IAsyncDisposable
{
    private readonly ILiveAnswer? _view;
    private readonly ITurnStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveAnswer> _logger;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource _attempt = new();
    private Func<FormattedText>? _words;
    private Task _showing = Task.CompletedTask;
    private bool _isFinished;
    private bool _isKept;
    private bool _isDisposed;

    /// <summary>Begins with the answer to a message; nothing is shown where its platform does not do that.</summary>
    public LiveAnswer(TurnScene scene, IncomingMessage message, ITurnStore store, TimeProvider time, ILogger<LiveAnswer> logger)
    {
        (_store, _time, _logger) = (store, time, logger);
        IReplyTexts texts = ReplyTexts.For(scene.Language);
        _view = scene.Chat == ChatKind.Public ? null : scene.Adapter.Live.Begin(new LiveScene(
            scene.Conversation,
            message.Sender.Account,
            scene.Chat == ChatKind.Private ? null : message.MessageId,
            texts.Stop,
            texts.ButtonNotYours,
            Stop));
    }

    /// <inheritdoc/>
    public CancellationToken Stopped { get; private set; }

    /// <summary>Whether who asked does not want the rest.</summary>
    public bool IsStopped => _stopped.IsCancellationRequested;

    /// <summary>Begins one attempt at the answer. What an earlier one showed is taken away: it rested on something that is gone.</summary>
    /// <param name="rests">What the answer rests on, as it will be committed, without its words.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask AttemptAsync(TurnCommit rests, CancellationToken cancellationToken)
    {
        if (_view is null)
        {
            return;
        }

        await WithdrawAsync(cancellationToken);
        _attempt.Dispose();
        _attempt = CancellationTokenSource.CreateLinkedTokenSource(_stopped.Token);
        Stopped = _attempt.Token;
        _words = null;
        _isFinished = false;
        _showing = ShowAsync(_view, rests, cancellationToken);
    }

    /// <inheritdoc/>
    public void OnWords(Func<FormattedText> show) => Volatile.Write(ref _words, show);

    /// <summary>Ends the attempt, before its answer is committed.</summary>
    /// <returns>The message that the answer takes the place of; null for none.</returns>
    public async ValueTask<PlatformMessageId?> FinishAsync(CancellationToken cancellationToken)
    {
        if (_view is null)
        {
            return null;
        }

        await EndShowingAsync();
        _isFinished = true;
        return await _view.FinishAsync(cancellationToken);
    }

    /// <summary>Leaves what is shown to the answer, which is committed.</summary>
    public void Keep() => _isKept = _isFinished;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isKept)
        {
            await EndShowingAsync();
        }
        else
        {
            await WithdrawAsync(CancellationToken.None);
        }

        _view?.Dispose();
        _attempt.Dispose();
        lock (_gate)
        {
            _isDisposed = true;
            _stopped.Dispose();
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _stopped.Cancel();
            }
        }
    }

    private async ValueTask WithdrawAsync(CancellationToken cancellationToken)
    {
        await EndShowingAsync();
        if (_view is not null)
        {
            await _view.WithdrawAsync(cancellationToken);
        }
    }

    private async ValueTask EndShowingAsync()
    {
        await _attempt.CancelAsync();
        await _showing;
    }

    private async Task ShowAsync(ILiveAnswer view, TurnCommit rests, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, Stopped);
        Func<FormattedText>? shown = null;
        long shownAt = 0;
        try
        {
            while (true)
            {
                await Task.Delay(view.Pause, _time, ended.Token);
                if (Volatile.Read(ref _words) is not { } words)
                {
                    continue;
                }

                if (!await _store.MayCommitAsync(rests, ended.Token))
                {
                    await view.WithdrawAsync(ended.Token);
                    await _attempt.CancelAsync();
                    return;
                }

                if (words != shown || (view.Lasts is { } lasts && _time.GetElapsedTime(shownAt) >= lasts))
                {
                    await view.ShowAsync(words(), ended.Token);
                    (shown, shownAt) = (words, _time.GetTimestamp());
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The answer is there, or is not wanted any more.
        }
        // A background loop: whatever goes wrong with showing an answer early, the answer itself comes.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNotShown(error.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An answer is not shown while it is made ({Reason}); it comes as a whole")]
    private partial void LogNotShown(string reason);
}
