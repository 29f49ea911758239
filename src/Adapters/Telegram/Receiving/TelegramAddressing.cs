using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Whether and how a message speaks to the bot. Entities count UTF-16 units, as .NET strings do. Pure.</summary>
/// <param name="IsAddressed">Whether it speaks to this bot.</param>
/// <param name="BareText">The words without the mention that addresses it.</param>
/// <param name="Command">The command for this bot; null where there is none.</param>
/// <param name="Argument">What follows the command.</param>
internal readonly record struct TelegramAddressing(bool IsAddressed, string BareText, string? Command, string Argument)
{
    private const string BotEnding = "bot";

    /// <summary>Whether it speaks to another bot and not to this one.</summary>
    public bool IsForOther { get; private init; }

    private static readonly char[] _afterMention = [',', ':', ';'];

    /// <summary>Reads a text or caption.</summary>
    /// <param name="text">The words, without broken surrogates.</param>
    /// <param name="entities">What Telegram found in them; null where it found nothing.</param>
    /// <param name="isPrivate">Whether nobody else could be meant.</param>
    /// <param name="isReplyToBot">Whether it answers a message of the bot.</param>
    /// <param name="me">The bot.</param>
    public static TelegramAddressing Read(
        string text, IReadOnlyList<TelegramEntity>? entities, bool isPrivate, bool isReplyToBot, TelegramUser me)
    {
        TelegramEntity? mention = FindMention(text, entities, me);
        string bare = mention is null ? text : SpokenAddress.Remove(text, mention.Offset, mention.Length);
        TelegramEntity? command = FindLeadingCommand(text, entities, mention);
        if (command is null)
        {
            bool isAddressed = isPrivate || isReplyToBot || mention is not null
                || entities?.Any(entity => IsCommandFor(text, entity, me)) == true;
            TelegramEntity? other = isAddressed ? null : FindOtherBot(text, entities, me);

            // Every bot that hears it keeps the same words.
            bool isCalled = other is not null && string.IsNullOrWhiteSpace(text[..other.Offset]);
            return new TelegramAddressing(
                isAddressed, isCalled ? SpokenAddress.Remove(text, other!.Offset, other.Length) : bare, null, "")
            {
                IsForOther = other is not null,
            };
        }

        string[] parts = text.Substring(command.Offset + 1, command.Length - 1).Split('@', 2);
        string rest = text[(command.Offset + command.Length)..];
        if (parts.Length == 2 && !IsMyName(parts[1], me))
        {
            return new TelegramAddressing(isPrivate, text, null, "") { IsForOther = !isPrivate };
        }

        string argument = mention is not null && mention.Offset >= command.Offset + command.Length
            ? SpokenAddress.Remove(rest, mention.Offset - command.Offset - command.Length, mention.Length)
            : rest;

        // A command without a name is everybody's: whether it is ours, only who knows the commands can tell.
        bool isNamed = parts.Length == 2 || mention is not null;
        return new TelegramAddressing(
            isPrivate || isReplyToBot || isNamed, $"/{parts[0]}{argument}".Trim(), parts[0].ToLowerInvariant(), argument.Trim());
    }

    private static TelegramEntity? FindMention(string text, IReadOnlyList<TelegramEntity>? entities, TelegramUser me) =>
        entities?.FirstOrDefault(entity => IsInside(text, entity) && entity.Type switch
        {
            "mention" => IsMyName(text.Substring(entity.Offset + 1, entity.Length - 1), me),
            "text_mention" => entity.User?.Id == me.Id,
            _ => false,
        });

    // Telegram lets a bot's name end in no other way, and a person's not in this one.
    private static TelegramEntity? FindOtherBot(string text, IReadOnlyList<TelegramEntity>? entities, TelegramUser me) =>
        entities?.FirstOrDefault(entity => IsInside(text, entity) && entity.Type switch
        {
            "mention" => text.AsSpan(entity.Offset, entity.Length).EndsWith(BotEnding, StringComparison.OrdinalIgnoreCase),
            "text_mention" => entity.User is { IsBot: true } user && user.Id != me.Id,
            _ => false,
        });

    private static bool IsCommandFor(string text, TelegramEntity entity, TelegramUser me)
    {
        if (entity.Type != "bot_command" || !IsInside(text, entity))
        {
            return false;
        }

        int at = text.IndexOf('@', entity.Offset, entity.Length);
        return at >= 0 && IsMyName(text[(at + 1)..(entity.Offset + entity.Length)], me);
    }

    private static TelegramEntity? FindLeadingCommand(
        string text, IReadOnlyList<TelegramEntity>? entities, TelegramEntity? mention)
    {
        if (entities is null)
        {
            // Some servers leave entities out altogether; Telegram's own never does where there is a command.
            return ReadLeadingCommand(text);
        }

        return entities.FirstOrDefault(entity =>
            entity.Type == "bot_command" && entity.Length > 1 && IsInside(text, entity)
            && (string.IsNullOrWhiteSpace(text[..entity.Offset]) || FollowsMention(text, entity, mention)));
    }

    private static bool FollowsMention(string text, TelegramEntity entity, TelegramEntity? mention) =>
        mention is not null && mention.Offset < entity.Offset
        && string.IsNullOrWhiteSpace(text[..mention.Offset])
        && text[(mention.Offset + mention.Length)..entity.Offset].Trim().Trim(_afterMention).Length == 0;

    private static TelegramEntity? ReadLeadingCommand(string text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '/' or '_' or '@')
            && (text[length] != '/' || length == 0))
        {
            length++;
        }

        bool isCommand = length > 1 && text[0] == '/' && text[1] != '@'
            && (length == text.Length || char.IsWhiteSpace(text[length]));
        return isCommand ? new TelegramEntity { Type = "bot_command", Offset = 0, Length = length } : null;
    }

    private static bool IsInside(string text, TelegramEntity entity) =>
        entity.Offset >= 0 && entity.Length > 0 && entity.Offset <= text.Length - entity.Length;

    private static bool IsMyName(string name, TelegramUser me) =>
        string.Equals(name, me.Username, StringComparison.OrdinalIgnoreCase);
}
