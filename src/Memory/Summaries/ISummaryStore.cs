using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Keeps one summary per partition: of what a person shares, and of each epoch of a group.</summary>
/// <remarks>A summary is unreadable from the transaction in which one of its sources is edited, hidden, forgotten or given another
/// scope, and from the moment when one expires, until it is made anew; each of these queues that, as do 20 new memories and the
/// arrival of the bot in a group.</remarks>
public interface ISummaryStore
{
    /// <summary>How many new memories have a summary made anew.</summary>
    const int NewMemories = 20;

    /// <summary>Reads what the summary of the authority's partition is to be made from. Empty for a partition that has none.</summary>
    ValueTask<SummaryMaterial> ReadMaterialAsync(PartitionAuthority authority, CancellationToken cancellationToken);

    /// <summary>Replaces the partition's summary and ends the job, in one transaction. Where something of the partition was
    /// forgotten or changed since the material was read, or a source is not there any more, the job stays queued instead.</summary>
    /// <param name="authority">The authority over the partition.</param>
    /// <param name="job">The job that asked for it.</param>
    /// <param name="epoch">The epoch of the material.</param>
    /// <param name="draft">The summary; null where there is nothing to say.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask CommitAsync(
        PartitionAuthority authority, JobId job, long epoch, SummaryDraft? draft, CancellationToken cancellationToken);

    /// <summary>Reads the summaries that an audience may hear: of what the speaker shares, and of the group that reads along, in
    /// its present epoch and while the bot is in it.</summary>
    ValueTask<SummaryReading> ReadAsync(Audience audience, CancellationToken cancellationToken);

    /// <summary>Has the summaries made that an audience misses, where there is something new to make them from.</summary>
    /// <returns>How many were queued.</returns>
    ValueTask<int> RequestAsync(Audience audience, CancellationToken cancellationToken);

    /// <summary>Has the summaries made anew that lack something and are a day old, or were never made.</summary>
    /// <returns>How many were queued.</returns>
    ValueTask<int> RequestDueAsync(CancellationToken cancellationToken);
}
