using System.Text.RegularExpressions;

namespace Confidant.Adapters;

/// <summary>A command as people type it, where their platform does not point it out: <c>/name</c> or <c>/name@bot</c> at the very
/// beginning. Pure.</summary>
/// <param name="Name">The name as typed, without '/'.</param>
/// <param name="Bot">The bot it names; empty where none.</param>
/// <param name="Argument">What follows, trimmed.</param>
internal sealed partial record TypedCommand(string Name, string Bot, string Argument)
{
    /// <summary>The command as text, without the bot's name.</summary>
    public string Text => Argument.Length == 0 ? $"/{Name}" : $"/{Name} {Argument}";

    /// <summary>Reads a text; null where it does not begin with a command.</summary>
    public static TypedCommand? Read(string text)
    {
        Match command = Pattern().Match(text);
        return command.Success
            ? new TypedCommand(command.Groups["name"].Value, command.Groups["bot"].Value, text[command.Length..].Trim())
            : null;
    }

    [GeneratedRegex(@"\A/(?<name>[A-Za-z][A-Za-z0-9_]{0,31})(?:@(?<bot>[A-Za-z0-9_]{1,64}))?(?=\s|\z)")]
    private static partial Regex Pattern();
}
