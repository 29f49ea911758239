namespace Confidant.Adapters;

/// <summary>A command as menus show it.</summary>
/// <param name="Name">Lower case, without '/'.</param>
/// <param name="Descriptions">What it does, by language (ISO 639-1); "en" is there always.</param>
/// <param name="AnswersInPrivate">Whether its answer in a group is for the asker alone.</param>
public sealed record CommandDescription(string Name, IReadOnlyDictionary<string, string> Descriptions, bool AnswersInPrivate)
{
    /// <summary>Whether it is for a group's admins. A menu may hide it from others; the command checks for itself.</summary>
    public bool IsForAdmins { get; init; }

    /// <summary>What can follow it, in order, where a platform asks for each by name. Elsewhere people type it after the name.</summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];
}
