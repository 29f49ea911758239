using System.Threading.Channels;
using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Tests.Support;

/// <summary>A place where answers are shown while they are made; it keeps what it is shown.</summary>
internal sealed class RecordingLive : ILiveAnswers
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _shown = Channel.CreateUnbounded<string>();
    private readonly Channel<bool> _withdrawn = Channel.CreateUnbounded<bool>();
    /// <summary>What was begun last.</summary>
    public LiveScene? Scene { get; private set; }

    /// <summary>Raised when an answer is begun.</summary>
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All that was ever shown.</summary>
    public List<string> All { get; } = [];

    /// <summary>How often what was shown was taken away.</summary>
    public int Withdrawals { get; private set; }

    public ILiveAnswer? Begin(LiveScene scene)
    {
        Scene = scene;
        Begun.TrySetResult();
        return new View(this);
    }

    /// <summary>Waits until words are shown.</summary>
    public async Task WaitForAsync(string words)
    {
        while (await _shown.Reader.ReadAsync().AsTask().WaitAsync(_patience) != words)
        {
            // Earlier words.
        }
    }

    /// <summary>Waits until what is shown is taken away.</summary>
    public Task WaitForWithdrawalAsync() => _withdrawn.Reader.ReadAsync().AsTask().WaitAsync(_patience);

    private sealed class View(RecordingLive owner) : ILiveAnswer
    {
        private bool _isShown;

        public TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(5);

        public TimeSpan? Lasts => null;

        public ValueTask ShowAsync(FormattedText words, CancellationToken cancellationToken)
        {
            _isShown = true;
            owner.All.Add(words.Text);
            owner._shown.Writer.TryWrite(words.Text);
            return ValueTask.CompletedTask;
        }

        public ValueTask<PlatformMessageId?> FinishAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult<PlatformMessageId?>(_isShown ? new PlatformMessageId("live") : null);

        public ValueTask WithdrawAsync(CancellationToken cancellationToken)
        {
            if (_isShown)
            {
                _isShown = false;
                owner.Withdrawals++;
                owner._withdrawn.Writer.TryWrite(true);
            }

            return ValueTask.CompletedTask;
        }

        public void Dispose() => _isShown = false;
    }
}
