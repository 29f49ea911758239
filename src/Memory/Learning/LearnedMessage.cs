namespace Confidant.Memory;

/// <summary>What was learned from one message.</summary>
/// <param name="Job">The job that asked for it; it ends with the commit.</param>
/// <param name="Message">The message.</param>
/// <param name="Memories">The statements found; may be empty.</param>
public sealed record LearnedMessage(JobId Job, MessageId Message, IReadOnlyList<ExtractedMemory> Memories) : IContent;
