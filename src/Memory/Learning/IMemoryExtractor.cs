namespace Confidant.Memory;

/// <summary>Finds the statements in messages. Implementations never invent: every quote is a part of its message.</summary>
public interface IMemoryExtractor
{
    /// <summary>The statements of one message, in its order; empty for small talk, questions and commands.</summary>
    ValueTask<IReadOnlyList<ExtractedMemory>> ExtractAsync(LearningSource source, CancellationToken cancellationToken);
}
