namespace Confidant.Memory;

/// <summary>Finds the statements in messages. Implementations never invent: every quote is a part of its message.</summary>
public interface IMemoryExtractor
{
    /// <summary>The statements of each message, in the order of the batch; a message's in its own order, and none for small talk,
    /// questions and commands.</summary>
    /// <param name="batch">Messages of one partition.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<IReadOnlyList<IReadOnlyList<ExtractedMemory>>> ExtractAsync(
        IReadOnlyList<LearningSource> batch, CancellationToken cancellationToken);
}
