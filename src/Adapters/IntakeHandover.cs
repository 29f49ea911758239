using Microsoft.Extensions.Logging;

namespace Confidant.Adapters;

/// <summary>Hands events over until the store takes them: whatever befalls it, they stay with their platform and are offered again.
/// Safe for concurrent use.</summary>
internal sealed partial class IntakeHandover(TimeProvider time, ILogger<IntakeHandover> logger)
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <summary>Returns when the events are on disk.</summary>
    /// <param name="intake">Who accepts them.</param>
    /// <param name="events">At least one.</param>
    /// <param name="onUnavailable">Told before each pause: whether the store is full, or does not answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task AcceptAsync(
        IIntake intake, IReadOnlyList<IncomingEvent> events, Action<bool> onUnavailable, CancellationToken cancellationToken)
    {
        while (!await TryAcceptAsync(intake, events, onUnavailable, cancellationToken))
        {
            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    /// <summary>Tries once. False where the events are not on disk.</summary>
    /// <param name="intake">Who accepts them.</param>
    /// <param name="events">At least one.</param>
    /// <param name="onUnavailable">Told where they are not: whether the store is full, or does not answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> TryAcceptAsync(
        IIntake intake, IReadOnlyList<IncomingEvent> events, Action<bool> onUnavailable, CancellationToken cancellationToken)
    {
        string platform = events[0].Conversation.Platform.Name;
        try
        {
            if (await intake.AcceptAsync(events, cancellationToken) == IntakeOutcome.Accepted)
            {
                return true;
            }

            onUnavailable(true);
            LogStoreFull(events.Count, platform);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A background loop: whatever befalls the store, the events stay with their platform and are offered again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            onUnavailable(false);
            LogStoreFailed(events.Count, platform, failure.GetType().Name);
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is full: {Count} events of {Platform} wait.")]
    private partial void LogStoreFull(int count, string platform);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store did not take {Count} events of {Platform}: {Failure}.")]
    private partial void LogStoreFailed(int count, string platform, string failure);
}
