namespace Confidant.Memory;

/// <summary>A value as its person would say it: a message of theirs with the one statement that it holds.</summary>
/// <param name="Message">The message; it is kept in the transcript like any other.</param>
/// <param name="Memory">What it states.</param>
public sealed record ContextStatement(NewMessage Message, ExtractedMemory Memory) : IContent;
