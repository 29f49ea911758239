namespace Confidant.Memory;

/// <summary>What was learned from one message.</summary>
/// <param name="Job">The job that asked for it; it ends with the commit.</param>
/// <param name="Message">The message.</param>
/// <param name="Memories">The statements found; may be empty.</param>
public sealed record LearnedMessage(JobId Job, MessageId Message, IReadOnlyList<ExtractedMemory> Memories) : IContent
{
    /// <summary>The privacy epoch of the partition when the message was read; null where it was not read. Where it has moved,
    /// statements that rest on earlier messages too are made again.</summary>
    public long? Epoch { get; init; }
}
