namespace Confidant.Adapters;

/// <summary>Where adapters hand over what their platform delivered.</summary>
public interface IIntake
{
    /// <summary>Accepts events durably. Only after <see cref="IntakeOutcome.Accepted"/> may the platform's offset or sequence
    /// advance; redelivered events are recognised and left out.</summary>
    ValueTask<IntakeOutcome> AcceptAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken);
}
