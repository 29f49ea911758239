using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What the learner reads and writes: one partition at a time.</summary>
public interface ILearningStore
{
    /// <summary>Reads messages of the authority's partition that are still there; others are left out.</summary>
    ValueTask<IReadOnlyList<LearningSource>> ReadSourcesAsync(
        PartitionAuthority authority, IReadOnlyList<MessageId> messages, CancellationToken cancellationToken);

    /// <summary>Stores what was learned and ends the jobs, in one transaction.</summary>
    /// <remarks>
    /// <para>A memory takes scope, place and expiry of its messages as they are now; what rests on a message that is gone, on
    /// messages of several partitions or scopes, or on words that no longer hold the quote, is dropped. A statement that is not
    /// about its speaker stays where it was said, though its message is shared. Where a message moved to another partition
    /// meanwhile, its job stays queued. Learning from a message again replaces what was learned from it.</para>
    /// <para>Within one scope key, and never across two, statements that say the same (<see cref="StatementKey"/>) are shown once, in
    /// the longest words, with the others as evidence; a later value of an attribute, and what corrects a statement, ends the
    /// earlier. When one of them goes, the others stand as if it had never been said. The result does not depend on the order of
    /// learning. A group learns no more an hour than its limit: the most important stays.</para>
    /// </remarks>
    ValueTask CommitLearnedAsync(
        PartitionAuthority authority, IReadOnlyList<LearnedMessage> learned, CancellationToken cancellationToken);
}
