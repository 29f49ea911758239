using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>How chats and messages are written that each bot account numbers by itself: with the account. A store that an earlier
/// version wrote knew one account, and never wrote it: that account's are written without it for good, so that its rooms, its
/// messages and the erasure journal's lines go on to fit.</summary>
internal static class AccountNames
{
    private const string ReadSql = "SELECT value FROM meta WHERE name = 'unmarked_account'";
    private const string ClaimSql = "UPDATE meta SET value = ? WHERE name = 'unmarked_account' AND value = ''";

    /// <summary>A message's source, as it is stored.</summary>
    public static string Of(SqliteConnection db, MessageSource source) =>
        source.NumberedBy is { } account && IsUnmarked(db, account)
            ? (source with { NumberedBy = null }).ToString()
            : source.ToString();

    /// <summary>A conversation's room, as it is stored.</summary>
    public static Room Of(SqliteConnection db, ConversationKey conversation) => new(
        conversation.Platform.Name,
        conversation.IsOwnToAccount && !IsUnmarked(db, conversation.Bot)
            ? $"{conversation.Bot}/{conversation.Chat}"
            : conversation.Chat.Value,
        conversation.Thread?.Value ?? string.Empty);

    /// <summary>Settles that a chat's account is the one that is not written, where the store could not tell: whoever talks first, for
    /// there was one only.</summary>
    public static void Claim(SqliteConnection db, ConversationKey conversation)
    {
        if (conversation.IsNumberedByAccount)
        {
            db.Use(ClaimSql).Bind(conversation.Bot.Value).Run();
        }
    }

    private static bool IsUnmarked(SqliteConnection db, BotAccountId account)
    {
        using SqliteStatement read = db.Use(ReadSql);
        return read.Step() && (read.Text(0) is var noted) && (noted.Length == 0 || noted == account.Value);
    }
}
