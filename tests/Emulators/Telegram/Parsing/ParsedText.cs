namespace Confidant.Emulators.Telegram.Parsing;

/// <summary>A text and its formatting, after parsing.</summary>
internal readonly record struct ParsedText(string Text, IReadOnlyList<EmulatedEntity> Entities);
