namespace Confidant.Memory;

/// <summary>A summary that is made and not stored yet.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="Tone">The tone of a group, one of <see cref="Tones"/> or a model's word for it; null where none stands out.</param>
/// <param name="Language">The language of the sentences.</param>
/// <param name="Sources">The messages it rests on; all of the material's.</param>
public sealed record SummaryDraft(string Text, string? Tone, Language Language, IReadOnlyList<MessageId> Sources) : IContent;
