using System.Globalization;

namespace Confidant.Identity;

/// <summary>What is answered in order: one thread of one chat, as seen by one bot account.</summary>
/// <remarks>Its text form, <c>platform:bot:chat[:thread]</c>, is stored; platform ids therefore never contain ':'.</remarks>
/// <param name="Platform">The platform of the chat.</param>
/// <param name="Bot">Our account that takes part in it.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Thread">The topic or thread; null where the chat has none.</param>
public readonly record struct ConversationKey(Platform Platform, BotAccountId Bot, ChatId Chat, ThreadId? Thread)
{
    // Telegram numbers supergroups and channels from here downwards.
    private const long LargestSupergroup = -1_000_000_000_000;

    /// <summary>The group key of this conversation's chat.</summary>
    public GroupKey Group => new(Platform, Chat);

    /// <summary>Whether each bot account has a chat of its own under this id: on Telegram a private chat has the person's id, whichever
    /// bot they talk to.</summary>
    public bool IsOwnToAccount => TelegramNumber > 0;

    /// <summary>Whether each bot account numbers the messages of this chat by itself, so that one number means different messages:
    /// Telegram does in private chats and in groups that are no supergroups.</summary>
    public bool IsNumberedByAccount => TelegramNumber > LargestSupergroup;

    private long? TelegramNumber => Platform == Platform.Telegram
        && long.TryParse(Chat.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text has not three or four parts.</exception>
    public static ConversationKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(':');
        return parts.Length is 3 or 4
            ? new ConversationKey(
                new Platform(parts[0]),
                new BotAccountId(parts[1]),
                new ChatId(parts[2]),
                parts.Length == 4 ? new ThreadId(parts[3]) : null)
            : throw new FormatException("A conversation key has the form platform:bot:chat[:thread].");
    }

    /// <summary>The stored form, <c>platform:bot:chat[:thread]</c>.</summary>
    public override string ToString() => Thread is { } thread
        ? $"{Platform}:{Bot}:{Chat}:{thread}"
        : $"{Platform}:{Bot}:{Chat}";
}
