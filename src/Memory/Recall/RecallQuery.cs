namespace Confidant.Memory;

/// <summary>What is looked for.</summary>
/// <param name="Text">The asker's words.</param>
/// <param name="Language">The language they are in.</param>
/// <param name="MaxRows">How many rows to return at the most; at least 1.</param>
public sealed record RecallQuery(string Text, Language Language, int MaxRows = 8) : IContent
{
    /// <summary>The messages that ask, which are stored and must not answer themselves; empty where nothing is stored.</summary>
    public IReadOnlyList<MessageId> Exclude { get; init; } = [];
}
