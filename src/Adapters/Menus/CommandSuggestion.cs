namespace Confidant.Adapters;

/// <summary>Something to choose while a command is typed.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Value">What is given to the command.</param>
public sealed record CommandSuggestion(string Label, string Value);
