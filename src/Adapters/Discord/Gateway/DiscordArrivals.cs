using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>What a shard received and the store has not taken yet, in its order. It outlives connections, and holds the reading up
/// when it is full. One puts, one accepts.</summary>
/// <param name="shard">The shard.</param>
/// <param name="reader">Makes events of them.</param>
/// <param name="handover">The way into the store.</param>
/// <param name="health">Told when the store has no room.</param>
/// <param name="backoff">The pauses where Discord has to be asked and does not answer.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class DiscordArrivals(
    int shard,
    DiscordEventReader reader,
    IntakeHandover handover,
    DiscordHealth health,
    Backoff backoff,
    TimeProvider time,
    ILogger logger)
{
    private const int Room = 512;

    private readonly Channel<DiscordArrival> _waiting =
        Channel.CreateBounded<DiscordArrival>(new BoundedChannelOptions(Room) { SingleReader = true, SingleWriter = true });

    /// <summary>Puts one in; waits while there is no room.</summary>
    public ValueTask PutAsync(DiscordArrival arrival, CancellationToken cancellationToken) =>
        _waiting.Writer.WriteAsync(arrival, cancellationToken);

    /// <summary>Has them accepted: what is there shares one acceptance.</summary>
    /// <param name="intake">Who accepts them.</param>
    /// <param name="onAccepted">Told after each acceptance.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(IIntake intake, Action onAccepted, CancellationToken cancellationToken)
    {
        List<DiscordArrival> batch = [];
        List<IncomingEvent> events = [];
        while (await _waiting.Reader.WaitToReadAsync(cancellationToken))
        {
            while (batch.Count < Room && _waiting.Reader.TryRead(out DiscordArrival? arrival))
            {
                await arrival.Ready.WaitAsync(cancellationToken);
                for (int attempt = 1; await TryReadAsync(arrival, events, cancellationToken) is { } failure; attempt++)
                {
                    // What came before it does not wait with it.
                    await AcceptAsync(batch, events, intake, onAccepted, cancellationToken);
                    health.Unanswered(shard);
                    await Task.Delay(failure.RetryAfter ?? backoff.After(attempt), time, cancellationToken);
                }

                batch.Add(arrival);
            }

            await AcceptAsync(batch, events, intake, onAccepted, cancellationToken);
            health.Flows(shard);
        }
    }

    private async Task AcceptAsync(
        List<DiscordArrival> batch, List<IncomingEvent> events, IIntake intake, Action onAccepted, CancellationToken cancellationToken)
    {
        if (events.Count > 0)
        {
            await handover.AcceptAsync(intake, events, isFull => health.StoreUnavailable(shard, isFull), cancellationToken);
        }

        batch.ForEach(static arrival => arrival.Session.Accept(arrival.Sequence));
        batch.Clear();
        events.Clear();
        onAccepted();
    }

    /// <summary>Reads one; null when that is done. Where Discord had to be asked and does not answer, nobody knows yet where it
    /// belongs: so it waits, however long that takes, and what came after it too.</summary>
    private async ValueTask<DiscordApiException?> TryReadAsync(
        DiscordArrival arrival, List<IncomingEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            events.AddRange(await reader.ReadAsync(arrival.Dispatch, cancellationToken));
            return null;
        }
        catch (DiscordApiException failure) when (failure.IsTransient || failure.Kind == DiscordErrorKind.Unauthorized)
        {
            // A token that is refused is mended by an operator, and the session is resumed then.
            return failure;
        }
        // A background loop: one event that cannot be read must not hold all later ones up for ever.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnreadable(shard, arrival.Dispatch.Type, arrival.Sequence, failure.GetType().Name, failure.StackTrace);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: {Type} ({Sequence}) cannot be read and is passed over: {Failure}\n{Stack}")]
    private partial void LogUnreadable(int shard, string type, long sequence, string failure, string? stack);
}
