using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>A background job that is claimed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Partition">The partition it works on; null for a job on the whole store.</param>
/// <param name="Message">The message to learn from; null for other kinds.</param>
/// <param name="Note">What the job needs to know besides, without anybody's words; empty for most.</param>
/// <param name="Attempts">How often it failed.</param>
public sealed record Job(
    JobId Id, JobKind Kind, PartitionKey? Partition, MessageId? Message, ReadOnlyMemory<byte> Note, int Attempts)
{
    /// <summary>What the forget that queued this scrub erased, as counted in its transaction; null for other jobs.</summary>
    public ForgetCounts? Forgot { get; init; }

    /// <summary>The session to sum up; null for other kinds.</summary>
    public SessionId? Session { get; init; }
}
