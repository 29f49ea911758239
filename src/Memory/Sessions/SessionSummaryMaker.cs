using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Makes summaries of sessions, off the way of an answer. Safe for concurrent use on different jobs.</summary>
/// <param name="store">Reads the material and keeps the summary.</param>
/// <param name="summarizer">Sums it up.</param>
public sealed class SessionSummaryMaker(ISessionSummaryStore store, ISessionSummarizer summarizer)
{
    /// <summary>Makes the summary of one session and ends the job.</summary>
    /// <exception cref="ArgumentException">The authority was issued for another purpose.</exception>
    public async ValueTask MakeAsync(
        PartitionAuthority authority, JobId job, SessionId session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authority);
        if (authority.Purpose != PartitionPurpose.Summarize)
        {
            throw new ArgumentException("A summary needs an authority issued for summaries.", nameof(authority));
        }

        var material = await store.ReadMaterialAsync(authority, session, cancellationToken);
        var draft = material is { Turns.Count: > 0 } ? await summarizer.SummarizeAsync(material, cancellationToken) : null;
        await store.CommitAsync(authority, job, material, draft, cancellationToken);
    }
}
