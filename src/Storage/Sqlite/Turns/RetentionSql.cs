namespace Confidant.Storage.Sqlite;

/// <summary>The statements that give messages, and everything that stands on them, the moment they expire.</summary>
internal static class RetentionSql
{
    private const string Never = "9223372036854775807";
    private const string Day = "86400000";

    // What has expired stays so.
    private const string IsThere = "(expires_at IS NULL OR expires_at > ?3)";

    private const string OfGroup = $"""
        ifnull(said_at + {Day} * (SELECT g.memory_retention_days FROM group_contexts AS g
            WHERE g.group_id = messages.group_id AND g.agent_id = messages.agent_id), {Never})
        """;

    private const string Said = $"""
        nullif(min({OfGroup}, ifnull(said_at + {Day} * (SELECT p.data_retention_days FROM user_profiles AS p
            WHERE p.user_id = messages.user_id), {Never})), {Never})
        """;

    // A reply is kept no longer than what people say in the same place, nor than what it rests on.
    private const string Replied = $"""
        nullif(min({OfGroup},
            ifnull(said_at + {Day} * (SELECT p.data_retention_days FROM user_profiles AS p
                WHERE messages.group_id IS NULL AND p.user_id = messages.addressee_id), {Never}),
            ifnull((SELECT min(o.expires_at) FROM message_sources AS s JOIN messages AS o ON o.id = s.source
                WHERE s.reply = messages.id), {Never})), {Never})
        """;

    private const string Learned = """
        (SELECT min(m.expires_at) FROM memory_sources AS s JOIN messages AS m ON m.id = s.source WHERE s.memory = memories.id)
        """;

    /// <summary>Sets a partition's names to the last moment that a row of theirs may be read; ?1 is the partition, ?2 and ?3
    /// are its first and last row.</summary>
    public const string Participants = $"""
        UPDATE participants SET readable_until = latest.until
        FROM (SELECT user_id, max(ifnull(expires_at, {Never})) AS until FROM rows WHERE row_key BETWEEN ?2 AND ?3 GROUP BY user_id)
            AS latest
        WHERE participants.partition = ?1 AND participants.user_id = latest.user_id
        """;

    /// <summary>The statements, in the order in which one rests on the other.</summary>
    /// <param name="selection">Selects the messages by ?1 and ?2.</param>
    public static IEnumerable<string> For(string selection) =>
    [
        $"UPDATE messages SET expires_at = {Said} WHERE id IN ({selection}) AND user_id IS NOT NULL AND {IsThere}",
        $"UPDATE messages SET expires_at = {Replied} WHERE id IN ({selection}) AND user_id IS NULL AND {IsThere}",
        $"""
        UPDATE memories SET expires_at = {Learned}
        WHERE id IN (SELECT memory FROM memory_sources WHERE source IN ({selection})) AND {IsThere}
        """,
        $"""
        UPDATE rows SET expires_at = (SELECT m.expires_at FROM messages AS m WHERE m.id = rows.ref)
        WHERE kind = 1 AND ref IN ({selection}) AND {IsThere}
        """,
        $"""
        UPDATE rows SET expires_at = (SELECT e.expires_at FROM memories AS e WHERE e.id = rows.ref)
        WHERE kind = 2 AND ref IN (SELECT memory FROM memory_sources WHERE source IN ({selection})) AND {IsThere}
        """,
    ];

    /// <summary>Selects the partitions that have rows of the messages, or of what was learned from them.</summary>
    /// <param name="selection">Selects the messages by ?1 and ?2.</param>
    public static string Partitions(string selection) => $"""
        SELECT row_key >> 32 FROM rows WHERE kind = 1 AND ref IN ({selection}) AND {IsThere}
        UNION SELECT row_key >> 32 FROM rows
        WHERE kind = 2 AND ref IN (SELECT memory FROM memory_sources WHERE source IN ({selection})) AND {IsThere}
        """;
}
