using System.Text.RegularExpressions;

namespace Confidant.Adapters.Playground;

/// <summary>Reads whom a text speaks to, by the rules people know from Telegram. Pure.</summary>
internal static partial class PlaygroundAddressing
{
    private const string Mention = "@" + PlaygroundDirectory.BotName;

    public static Addressing Read(string text, bool isPrivate, bool isReplyToBot)
    {
        Match mention = MentionPattern().Match(text);
        string bare = mention.Success ? WithoutMention(text, mention) : text.Trim();
        Match command = CommandPattern().Match(bare);
        string bot = command.Groups["bot"].Value;
        bool isForOther = bot.Length > 0 && !bot.Equals(PlaygroundDirectory.BotName, StringComparison.OrdinalIgnoreCase);
        bool isCommand = command.Success && !isForOther;
        if (!isCommand)
        {
            return new Addressing(isPrivate || (!isForOther && (mention.Success || isReplyToBot)), bare, null, "");
        }

        string name = command.Groups["name"].Value;
        string argument = bare[command.Length..].Trim();
        return new Addressing(true, argument.Length == 0 ? $"/{name}" : $"/{name} {argument}", name.ToLowerInvariant(), argument);
    }

    private static string WithoutMention(string text, Match mention)
    {
        string before = text[..mention.Index].TrimEnd();
        string after = text[(mention.Index + mention.Length)..];
        if (before.Length == 0)
        {
            return after.TrimStart(' ', '\t', '\r', '\n', ',', ':', ';').TrimEnd();
        }

        // "Where do we meet, @confidant?" asks "Where do we meet?".
        bool endsClause = after.Length == 0 || char.IsPunctuation(after[0]);
        return ((endsClause ? before.TrimEnd(',') : before) + after).TrimEnd();
    }

    // An address such as me@confidant.example is no mention; a word that merely begins with the name is none either.
    [GeneratedRegex(@"(?<![\w@/])" + Mention + @"(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionPattern();

    [GeneratedRegex(@"\A/(?<name>[A-Za-z][A-Za-z0-9_]{0,31})(?:@(?<bot>[A-Za-z0-9_]{1,64}))?(?=\s|\z)")]
    private static partial Regex CommandPattern();
}
