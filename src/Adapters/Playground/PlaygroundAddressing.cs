using System.Text.RegularExpressions;

namespace Confidant.Adapters.Playground;

/// <summary>Reads whom a text speaks to, by the rules people know from Telegram. Pure.</summary>
internal static partial class PlaygroundAddressing
{
    private const string Mention = "@" + PlaygroundDirectory.BotName;

    public static Addressing Read(string text, bool isPrivate, bool isReplyToBot)
    {
        Match mention = MentionPattern().Match(text);
        string bare = mention.Success ? SpokenAddress.Remove(text, mention.Index, mention.Length) : text.Trim();
        var command = TypedCommand.Read(bare);
        bool isForOther = command is { Bot.Length: > 0 }
            && !command.Bot.Equals(PlaygroundDirectory.BotName, StringComparison.OrdinalIgnoreCase);
        return command is null || isForOther
            ? new Addressing(isPrivate || (!isForOther && (mention.Success || isReplyToBot)), bare, null, "")
            : new Addressing(true, command.Text, command.Name.ToLowerInvariant(), command.Argument);
    }

    // An address such as me@confidant.example is no mention; a word that merely begins with the name is none either.
    [GeneratedRegex(@"(?<![\w@/])" + Mention + @"(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionPattern();
}
