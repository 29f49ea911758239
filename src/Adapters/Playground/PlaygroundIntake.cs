using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>The way into the host, open while the adapter runs. Safe for concurrent use.</summary>
internal sealed class PlaygroundIntake(TimeProvider time, IIdGenerator ids) : IDisposable
{
    private readonly Dictionary<string, SemaphoreSlim> _turns = PlaygroundDirectory.Rooms.ToDictionary(
        room => room.Id, _ => new SemaphoreSlim(1), StringComparer.Ordinal);

    private volatile Connection? _connection;

    public bool IsOpen => _connection is not null;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>A number that no delivery, message or press ever had: the durable inbox outlives this process.</summary>
    public string NewId() => ids.NewId().ToString("N");

    public void Open(IIntake intake, CancellationToken running) => _connection = new Connection(intake, running);

    public void Shut() => _connection = null;

    /// <summary>Hands an event over, one at a time in a room so that the inbox has the order that the room shows.</summary>
    /// <param name="room">The room.</param>
    /// <param name="incoming">The event.</param>
    /// <param name="onAccepted">Called before the next event of the room is handed over.</param>
    /// <returns>What became of it; null while the host is not ready.</returns>
    public async Task<IntakeOutcome?> TryAcceptAsync(PlaygroundRoom room, IncomingEvent incoming, Action onAccepted)
    {
        if (_connection is not { } connection)
        {
            return null;
        }

        // A browser that goes away must not leave an accepted message unshown, so its request does not end the wait.
        try
        {
            return await AcceptInTurnAsync(_turns[room.Id], connection, incoming, onAccepted);
        }
        catch (OperationCanceledException) when (connection.Running.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (SemaphoreSlim turn in _turns.Values)
        {
            turn.Dispose();
        }
    }

    private static async Task<IntakeOutcome> AcceptInTurnAsync(
        SemaphoreSlim turn, Connection connection, IncomingEvent incoming, Action onAccepted)
    {
        await turn.WaitAsync(connection.Running);
        try
        {
            IntakeOutcome outcome = await connection.Intake.AcceptAsync([incoming], connection.Running);
            if (outcome == IntakeOutcome.Accepted)
            {
                onAccepted();
            }

            return outcome;
        }
        finally
        {
            turn.Release();
        }
    }

    private sealed record Connection(IIntake Intake, CancellationToken Running);
}
