namespace Confidant.Memory;

/// <summary>What the turns of a session that its window has left behind say, in a few sentences.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="Language">Their language.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Sources">The messages it rests on.</param>
public sealed record SessionSummary(string Text, Language Language, DateTimeOffset MadeAt, IReadOnlyList<MessageId> Sources) : IContent;
