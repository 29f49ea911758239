namespace Confidant.Adapters;

/// <summary>A command as menus show it.</summary>
/// <param name="Name">Lower case, without '/'.</param>
/// <param name="Descriptions">What it does, by language (ISO 639-1); "en" is there always.</param>
/// <param name="AnswersInPrivate">Whether its answer in a group is for the asker alone.</param>
public sealed record CommandDescription(string Name, IReadOnlyDictionary<string, string> Descriptions, bool AnswersInPrivate);
