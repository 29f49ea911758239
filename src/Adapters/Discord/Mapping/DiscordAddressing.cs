using System.Text.RegularExpressions;
using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Whether and how a message speaks to the bot. Pure.</summary>
/// <param name="IsAddressed">Whether it speaks to this bot.</param>
/// <param name="Bare">The words without the mention that addresses it; ids are not read yet.</param>
/// <param name="Command">The command; null where there is none.</param>
internal sealed partial record DiscordAddressing(bool IsAddressed, string Bare, TypedCommand? Command)
{
    /// <summary>Reads a message.</summary>
    /// <param name="message">The message: its list of mentions tells whom Discord notified, also of a reply.</param>
    /// <param name="content">Its words, without broken surrogates.</param>
    /// <param name="isPrivate">Whether nobody else could be meant.</param>
    /// <param name="guild">Where it was said; null outside guilds.</param>
    /// <param name="self">The bot.</param>
    public static DiscordAddressing Read(
        DiscordMessage message, string content, bool isPrivate, DiscordGuildState? guild, DiscordSelf self)
    {
        bool isMentioned = message.Mentions?.Any(user => user?.Id == self.User) == true;
        string? role = message.MentionRoles?.FirstOrDefault(id => id is not null && IsOwn(id, guild, self));
        Match? mention = !isMentioned && role is null
            ? null
            : Mentions().Matches(content).FirstOrDefault(match => match.Groups["role"].Success
                ? match.Groups["role"].Value == role
                : match.Groups["user"].Value == self.User && isMentioned);
        string bare = mention is null ? content.Trim() : SpokenAddress.Remove(content, mention.Index, mention.Length);
        bool isAddressed = isPrivate || isMentioned || role is not null;

        // A command with another bot's name is not ours.
        var command = TypedCommand.Read(bare);
        bool isForOther = command is { Bot.Length: > 0 }
            && !string.Equals(command.Bot, self.Name, StringComparison.OrdinalIgnoreCase);

        // Elsewhere '/' begins paths, jokes and other bots' commands: people who mean us say so.
        return new DiscordAddressing(isAddressed, bare, isForOther || !isAddressed ? null : command);
    }

    private static bool IsOwn(string role, DiscordGuildState? guild, DiscordSelf self) =>
        guild is not null && guild.Roles.TryGetValue(role, out DiscordRoleState? known) && known.Bot == self.User;

    [GeneratedRegex("<@(?:!?(?<user>[0-9]{1,20})|&(?<role>[0-9]{1,20}))>", RegexOptions.CultureInvariant)]
    private static partial Regex Mentions();
}
