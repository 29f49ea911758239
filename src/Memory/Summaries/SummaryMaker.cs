using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Makes summaries, off the way of an answer. Safe for concurrent use on different jobs.</summary>
/// <param name="store">Reads the material and keeps the summary.</param>
/// <param name="summarizer">Sums it up.</param>
public sealed class SummaryMaker(ISummaryStore store, ISummarizer summarizer)
{
    /// <summary>Makes the summary of one partition and ends the job.</summary>
    /// <exception cref="ArgumentException">The authority was issued for another purpose.</exception>
    public async ValueTask MakeAsync(PartitionAuthority authority, JobId job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authority);
        if (authority.Purpose != PartitionPurpose.Summarize)
        {
            throw new ArgumentException("A summary needs an authority issued for summaries.", nameof(authority));
        }

        var material = await store.ReadMaterialAsync(authority, cancellationToken);
        var draft = material.Items.Count == 0 ? null : await summarizer.SummarizeAsync(material, cancellationToken);
        await store.CommitAsync(authority, job, material.Epoch, draft, cancellationToken);
    }
}
