using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Reads summaries for an answer, and has those made that are missing: not for this answer, which would have to wait.</summary>
internal sealed class SummaryShelf(ISummaryStore store, JobSignal jobs)
{
    /// <summary>The summaries that an audience may hear.</summary>
    public async ValueTask<SummaryReading> ReadAsync(Audience audience, CancellationToken cancellationToken)
    {
        SummaryReading reading = await store.ReadAsync(audience, cancellationToken);
        bool isMissing = reading.Person is null || (audience.Group is not null && reading.Group is null);
        if (isMissing && await store.RequestAsync(audience, cancellationToken) > 0)
        {
            jobs.Raise();
        }

        return reading;
    }
}
