using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>Durable work off the reply path. Jobs are claimed for a while and come back when their claim runs out.</summary>
public interface IJobQueue
{
    /// <summary>How often a job is tried before it is given up.</summary>
    const int MaxAttempts = 5;

    /// <summary>Claims jobs that are due, oldest first.</summary>
    ValueTask<IReadOnlyList<Job>> ClaimAsync(
        JobKind kind, int limit, string owner, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Ends a job, together with messages it wants sent.</summary>
    /// <returns>The chunks that now wait to be sent.</returns>
    ValueTask<IReadOnlyList<PendingChunk>> CompleteAsync(
        JobId job, IReadOnlyList<OutboxDraft> replies, CancellationToken cancellationToken);

    /// <summary>Counts a failure; the job is due again after a pause that doubles with each, or given up at the last.</summary>
    ValueTask RecordFailureAsync(JobId job, string reason, CancellationToken cancellationToken);

    /// <summary>Lets a job wait that could not be done yet, as often as its runner likes; that counts as an attempt.</summary>
    ValueTask PostponeAsync(JobId job, TimeSpan pause, CancellationToken cancellationToken);

    /// <summary>How many jobs of a kind wait or are at work.</summary>
    ValueTask<int> CountAsync(JobKind kind, CancellationToken cancellationToken);
}
