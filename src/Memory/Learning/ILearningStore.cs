using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What the learner reads and writes: one partition at a time.</summary>
public interface ILearningStore
{
    /// <summary>Reads messages of the authority's partition that are still there; others are left out.</summary>
    ValueTask<IReadOnlyList<LearningSource>> ReadSourcesAsync(
        PartitionAuthority authority, IReadOnlyList<MessageId> messages, CancellationToken cancellationToken);

    /// <summary>Stores what was learned and ends the jobs, in one transaction. A memory takes scope, place and expiry of its
    /// message as they are now; what rests on a message that is gone, or whose words no longer hold the quote, is dropped; the
    /// same statement within one scope key is stored once, and a newer value of an attribute supersedes the older. A statement
    /// that is not about its speaker stays where it was said, though its message is shared. Where a message moved to another
    /// partition meanwhile, its job stays queued.</summary>
    ValueTask CommitLearnedAsync(
        PartitionAuthority authority, IReadOnlyList<LearnedMessage> learned, CancellationToken cancellationToken);
}
