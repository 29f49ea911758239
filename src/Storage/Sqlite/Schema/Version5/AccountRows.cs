namespace Confidant.Storage.Sqlite;

/// <summary>Notes which account the chats of a store belong to that was written while a host had one account on a platform: those are
/// written without it (see <see cref="AccountNames"/>). What the store knows of the account decides: the deliveries of the last days,
/// the groups it is in, what agents are bound to. Empty where it knows nothing; a new store has no such account.</summary>
internal static class AccountRows
{
    /// <summary>The script.</summary>
    public const string Script = """
        INSERT INTO meta(name, value)
            SELECT 'unmarked_account', coalesce(
                (SELECT substr(account, 10) FROM inbox WHERE account LIKE 'telegram:%' ORDER BY id DESC LIMIT 1),
                (SELECT substr(conversation, 10, instr(substr(conversation, 10), ':') - 1) FROM outbox
                    WHERE conversation LIKE 'telegram:%' ORDER BY id DESC LIMIT 1),
                (SELECT a.account FROM group_accounts AS a JOIN group_keys AS k ON k.group_id = a.group_id
                    WHERE k.platform = 'telegram' ORDER BY a.is_member DESC LIMIT 1),
                '')
            WHERE EXISTS (SELECT 1 FROM rooms WHERE platform = 'telegram');

        """;
}
