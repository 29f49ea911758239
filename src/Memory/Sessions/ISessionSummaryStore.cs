using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Keeps one rolling summary per session, of the turns that its window has left behind.</summary>
/// <remarks>A summary is made when a session has grown by <see cref="SessionRules.SummaryStep"/> turns beyond its window. It is
/// unreadable from the transaction in which something it rests on is edited, hidden, forgotten or given another scope, and from
/// the moment when something expires; then it is made anew from the turns.</remarks>
public interface ISessionSummaryStore
{
    /// <summary>Reads what the summary of a session is to be made from: as far as all readers of the authority's partition may
    /// read it. Null where the session is gone, or another's.</summary>
    ValueTask<SessionMaterial?> ReadMaterialAsync(
        PartitionAuthority authority, SessionId session, CancellationToken cancellationToken);

    /// <summary>Replaces the session's summary and ends the job, in one transaction. Where something of the partition was
    /// forgotten or changed since the material was read, the job stays queued instead.</summary>
    /// <param name="authority">The authority over the partition.</param>
    /// <param name="job">The job that asked for it.</param>
    /// <param name="material">What it was made from; null where there was nothing.</param>
    /// <param name="draft">The summary; null where there is nothing to say.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask CommitAsync(
        PartitionAuthority authority,
        JobId job,
        SessionMaterial? material,
        SessionSummaryDraft? draft,
        CancellationToken cancellationToken);

    /// <summary>The summary of a session; null where there is none, or the audience may not read it.</summary>
    ValueTask<SessionSummary?> ReadAsync(
        Audience audience, ConversationKey conversation, SessionId session, CancellationToken cancellationToken);
}
