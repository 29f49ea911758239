namespace Confidant.Properties;

/// <summary>Reads the tables themselves: no column holds a word that should be gone, and the index agrees with its rows.</summary>
internal sealed class TableChecks(World world, Stage stage)
{
    private static readonly (string Sql, string Rule)[] _integrity =
    [
        ("""
            SELECT count(*) FROM partitions AS p WHERE p.row_count <> (SELECT count(*) FROM rows AS r
                WHERE r.row_key BETWEEN p.partition << 32 AND ((p.partition + 1) << 32) - 1)
            """, "a partition counts its rows"),
        ("""
            SELECT count(*) FROM partitions AS p WHERE p.word_count <> (SELECT ifnull(sum(r.word_count), 0) FROM rows AS r
                WHERE r.row_key BETWEEN p.partition << 32 AND ((p.partition + 1) << 32) - 1)
            """, "a partition counts its words"),
        ("SELECT count(*) FROM partitions AS p WHERE p.segment_count <> (SELECT count(*) FROM segments AS s WHERE s.partition = p.partition)",
            "a partition counts its stretches of talk"),
        ("SELECT count(*) FROM postings AS p WHERE NOT EXISTS (SELECT 1 FROM rows AS r WHERE r.row_key = (p.partition << 32) | p.seq)",
            "every posting has its row"),
        ("SELECT count(*) FROM rows AS r WHERE r.kind = 1 AND NOT EXISTS (SELECT 1 FROM messages AS m WHERE m.id = r.ref AND m.privacy_scope = r.privacy_scope)",
            "every row of a turn has the scope of its message"),
        ("SELECT count(*) FROM rows AS r WHERE r.kind = 2 AND NOT EXISTS (SELECT 1 FROM memories AS m WHERE m.id = r.ref AND m.privacy_scope = r.privacy_scope)",
            "every row of a memory has the scope of its memory"),
        ("SELECT count(*) FROM profile_reach AS r WHERE NOT EXISTS (SELECT 1 FROM profile_reach AS back WHERE back.reader_id = r.owner_id AND back.owner_id = r.reader_id)",
            "a link is one from both sides"),
        ("SELECT count(*) FROM memories AS m WHERE NOT EXISTS (SELECT 1 FROM memory_sources AS s WHERE s.memory = m.id)",
            "every memory has a source"),
        ("""
            SELECT count(*) FROM memories AS e JOIN memory_sources AS s ON s.memory = e.id JOIN messages AS m ON m.id = s.source
            WHERE (e.privacy_scope > m.privacy_scope AND NOT EXISTS (SELECT 1 FROM posts AS p WHERE p.message = m.id AND p.unsettled = 1))
                OR e.user_id <> m.user_id
                OR (e.agent_id <> m.agent_id AND (e.agent_id <> zeroblob(16) OR e.context_type <> 0))
                OR ifnull(e.group_id, x'') <> ifnull(m.group_id, x'')
            """, "a memory is no more open than what it rests on, and of the same person, agent and group"),
        ("""
            SELECT count(*) FROM posts AS p JOIN memory_sources AS s ON s.source = p.message JOIN memories AS e ON e.id = s.memory
            WHERE p.unsettled = 1 AND p.not_learned <> 0 AND e.expires_at IS NULL
            """, "what was learned from a post that was left out runs out, also before the post is settled"),
    ];

    /// <summary>The words that the tables may hold.</summary>
    public static HashSet<string> Kept(Stage stage) =>
    [
        .. stage.Situation.Said.Select(static said => said.Canary),
        .. stage.Situation.Waiting.Select(static waiting => waiting.Said.Canary),
        .. stage.Situation.Buttons.Select(static button => button.Canary),
        .. stage.Situation.Personas.Select(static persona => persona.Name),
    ];

    /// <summary>Checks them.</summary>
    public void Check()
    {
        using var tables = new TableReader(world.Store.Database);
        HashSet<string> kept = Kept(stage);
        foreach (string table in tables.Read("SELECT name FROM sqlite_master WHERE type = 'table'").Select(static row => row[0]).ToList())
        {
            Violation.IfAny(
                tables.Read($"SELECT * FROM {table}").SelectMany(static row => row).SelectMany(Canary.In).Where(word => !kept.Contains(word)).Distinct(),
                $"the table {table} holds only words that are kept");
        }

        foreach ((string sql, string rule) in _integrity)
        {
            Violation.Unless(tables.Read(sql).Single()[0] == "0", rule);
        }
    }
}
