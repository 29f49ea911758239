namespace Confidant.Adapters;

/// <summary>A word that an option takes.</summary>
/// <param name="Value">What is given to the command.</param>
/// <param name="Names">What is shown for it, by language (ISO 639-1); "en" is there always.</param>
public sealed record CommandChoice(string Value, IReadOnlyDictionary<string, string> Names);
