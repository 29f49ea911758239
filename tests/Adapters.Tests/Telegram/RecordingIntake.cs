namespace Confidant.Adapters.Tests.Telegram;

/// <summary>An intake that remembers what it accepted, and refuses on demand.</summary>
internal sealed class RecordingIntake : IIntake
{
    private readonly Lock _lock = new();
    private readonly List<IncomingEvent> _accepted = [];
    private readonly List<(Func<bool> Holds, TaskCompletionSource Reached)> _waiting = [];

    /// <summary>What the next calls answer; accepted when it is empty.</summary>
    public Queue<Func<IntakeOutcome>> Answers { get; } = new();

    /// <summary>How often it was asked.</summary>
    public int Calls { get; private set; }

    public IReadOnlyList<IncomingEvent> Accepted
    {
        get
        {
            lock (_lock)
            {
                return [.. _accepted];
            }
        }
    }

    public ValueTask<IntakeOutcome> AcceptAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Calls++;
            try
            {
                IntakeOutcome outcome = Answers.TryDequeue(out Func<IntakeOutcome>? answer) ? answer() : IntakeOutcome.Accepted;
                if (outcome == IntakeOutcome.Accepted)
                {
                    _accepted.AddRange(events);
                }

                return ValueTask.FromResult(outcome);
            }
            finally
            {
                _waiting.RemoveAll(waiter => waiter.Holds() && waiter.Reached.TrySetResult());
            }
        }
    }

    public async Task<IReadOnlyList<IncomingEvent>> WaitForAsync(int count)
    {
        await WaitUntilAsync(() => _accepted.Count >= count);
        return Accepted;
    }

    public Task WaitForCallsAsync(int count) => WaitUntilAsync(() => Calls >= count);

    private Task WaitUntilAsync(Func<bool> holds)
    {
        lock (_lock)
        {
            if (holds())
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((holds, reached));
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }
}
