using System.Threading.Channels;

namespace Confidant.Adapters.Tests.Playground;

internal sealed class RecordingIntake : IIntake
{
    private readonly Channel<IncomingEvent> _events = Channel.CreateUnbounded<IncomingEvent>();

    public IntakeOutcome Outcome { get; set; } = IntakeOutcome.Accepted;

    public int Count => _events.Reader.Count;

    public async ValueTask<IntakeOutcome> AcceptAsync(
        IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken)
    {
        if (Outcome == IntakeOutcome.Accepted)
        {
            foreach (IncomingEvent incoming in events)
            {
                await _events.Writer.WriteAsync(incoming, cancellationToken);
            }
        }

        return Outcome;
    }

    public async Task<T> NextAsync<T>()
        where T : IncomingEvent =>
        (T)await _events.Reader.ReadAsync().AsTask().WaitAsync(PlaygroundHost.Patience);
}
