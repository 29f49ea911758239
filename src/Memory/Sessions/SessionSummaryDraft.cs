namespace Confidant.Memory;

/// <summary>The summary of a session that is made and not stored yet. It rests on all of its material.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="Language">The language of the sentences.</param>
public sealed record SessionSummaryDraft(string Text, Language Language) : IContent;
