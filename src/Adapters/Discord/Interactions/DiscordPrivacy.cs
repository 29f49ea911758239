namespace Confidant.Adapters.Discord;

/// <summary>Which commands answer their asker alone. Safe for concurrent use.</summary>
internal sealed class DiscordPrivacy
{
    private volatile HashSet<string> _open = [];

    /// <summary>Notes the commands there are.</summary>
    public void Set(IReadOnlyList<CommandDescription> commands) => _open = commands
        .Where(static command => !command.AnswersInPrivate)
        .Select(static command => command.Name)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a command's answer is for its asker alone where others read; one that is not known may be.</summary>
    public bool IsForOne(string? command) => command is null || !_open.Contains(command);
}
