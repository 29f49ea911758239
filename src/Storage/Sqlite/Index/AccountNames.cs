using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>How chats and messages are written that each bot account numbers by itself: with the account. A store that an earlier
/// version wrote knew one account, and never wrote it: that account's are written without it for good, so that its rooms, its
/// messages and the erasure journal's lines go on to fit.</summary>
internal static class AccountNames
{
    private const string ReadSql = "SELECT value FROM meta WHERE name = 'unmarked_account'";
    // No account has it.
    private const string None = "none";

    private const string ClaimSql = "UPDATE meta SET value = ? WHERE name = 'unmarked_account' AND value = ''";

    /// <summary>A message's source, as it is stored.</summary>
    public static string Of(SqliteConnection db, MessageSource source) =>
        source.NumberedBy is null ? source.ToString() : Write(source, Read(db));

    /// <summary>The same on the writer's thread.</summary>
    public static string Of(WriteContext context, MessageSource source) =>
        source.NumberedBy is null ? source.ToString() : Write(source, Read(context));

    /// <summary>A conversation's room, as it is stored.</summary>
    public static Room Of(SqliteConnection db, ConversationKey conversation) =>
        Write(conversation, conversation.IsOwnToAccount ? Read(db) : None);

    /// <summary>The same on the writer's thread. Where the store could not tell whose its chats are, they are settled to be those of
    /// whoever talks first: there was one account only.</summary>
    public static Room Settle(WriteContext context, ConversationKey conversation)
    {
        if (conversation.IsNumberedByAccount && Read(context).Length == 0)
        {
            context.Db.Use(ClaimSql).Bind(conversation.Bot.Value).Run();
            context.UnmarkedAccount = conversation.Bot.Value;
        }

        return Write(conversation, conversation.IsOwnToAccount ? Read(context) : None);
    }

    private static string Write(MessageSource source, string unmarked) =>
        (IsUnmarked(source.NumberedBy!.Value, unmarked) ? source with { NumberedBy = null } : source).ToString();

    private static Room Write(ConversationKey conversation, string unmarked) => new(
        conversation.Platform.Name,
        conversation.IsOwnToAccount && !IsUnmarked(conversation.Bot, unmarked)
            ? $"{conversation.Bot}/{conversation.Chat}"
            : conversation.Chat.Value,
        conversation.Thread?.Value ?? string.Empty);

    private static bool IsUnmarked(BotAccountId account, string unmarked) => unmarked.Length == 0 || unmarked == account.Value;

    private static string Read(WriteContext context) => context.UnmarkedAccount ??= Read(context.Db);

    private static string Read(SqliteConnection db)
    {
        using SqliteStatement read = db.Use(ReadSql);
        return read.Step() ? read.Text(0) : None;
    }
}
