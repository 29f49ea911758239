using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Closes what was said about a person to all but its speaker, and opens it again.</summary>
internal static class Objections
{
    /// <summary>Nobody objects.</summary>
    public const long None = 0;

    /// <summary>Somebody objects.</summary>
    public const long Raised = 1;

    /// <summary>Somebody objects, and the speaker wants it private as well: withdrawing the objection leaves it so.</summary>
    public const long RaisedAndPrivate = 2;

    // The same statement, said again by the same speaker, would take the place of the one that is closed.
    private const string Same = """
        SELECT o.id FROM memories AS e JOIN memories AS o ON o.user_id = e.user_id AND o.agent_id = e.agent_id
            AND ifnull(o.group_id, x'') = ifnull(e.group_id, x'') AND o.privacy_scope = e.privacy_scope
            AND o.content_hash = e.content_hash
        """;

    private const string NoteSql =
        $"UPDATE memory_about SET objected = ? WHERE user_id = ? AND memory IN ({Same} WHERE e.id = ?)";

    private const string NoteCopySql = """
        UPDATE memory_about SET objected = ?1 WHERE user_id = ?2 AND memory IN (
            SELECT o.id FROM memory_sources AS s JOIN memories AS o ON o.id = s.memory JOIN memories AS e ON e.id = ?4
            WHERE s.source = ?3 AND o.user_id = e.user_id AND o.content_hash = e.content_hash)
        """;

    private const string FindOwnSql = """
        SELECT e.id FROM memory_about AS a JOIN memories AS e ON e.id = a.memory
        WHERE a.user_id = ? AND a.objected = 1 AND e.entry_id = ?
        """;

    private const string SourcesSql =
        $"SELECT DISTINCT source FROM memory_sources WHERE memory IN ({Same} WHERE e.id = ?) ORDER BY source";

    private const string StateSql = "SELECT objected FROM messages WHERE id = ?";
    private const string SetStateSql = "UPDATE messages SET objected = ? WHERE id = ?";

    private const string IsObjectedSql = """
        SELECT 1 FROM memory_sources AS s JOIN memory_about AS a ON a.memory = s.memory WHERE s.source = ? AND a.objected = 1
        """;

    /// <summary>Raises a person's objection to a memory that is listed for them.</summary>
    public static void Raise(WriteContext context, TurnEffect.RaiseObjection objection)
    {
        UserId user = objection.Subject.User;
        if (AboutReader.Find(context.Db, user, objection.Entry, context.Now) is not { } memory)
        {
            return;
        }

        context.Db.Use(NoteSql).Bind(1).Bind(user.Value).Bind(memory).Run();
        var dependents = new Dependents(context);
        List<long> sources = Copies.Of(context.Db, ReadSources(context.Db, memory));
        NoteCopies(context.Db, user, memory, sources, isRaised: true);
        foreach (long source in sources)
        {
            if (StoredMessage.Find(context.Db, source) is { } message)
            {
                SetState(context.Db, source, message.Placement.Scope == PrivacyScope.Private ? RaisedAndPrivate : Raised);
                dependents.DropReplies(source, answersToo: true);
                RowMover.Move(
                    context, message, message.Placement with { Scope = PrivacyScope.Private }, dependents.Partitions);
            }
        }

        dependents.Finish();
        AuditTable.Add(context, user, "object", sources.Count);
    }

    /// <summary>Withdraws a person's own objection.</summary>
    public static void Withdraw(WriteContext context, TurnEffect.WithdrawObjection withdrawal)
    {
        UserId user = withdrawal.Subject.User;
        if (context.Db.Use(FindOwnSql).Bind(user.Value).Bind(withdrawal.Entry.Value).Scalar() is not { } memory)
        {
            return;
        }

        context.Db.Use(NoteSql).Bind(0).Bind(user.Value).Bind(memory).Run();
        var touched = new HashSet<long>();
        int opened = 0;
        List<long> sources = Copies.Of(context.Db, ReadSources(context.Db, memory));
        NoteCopies(context.Db, user, memory, sources, isRaised: false);
        foreach (long source in sources)
        {
            long state = ReadState(context.Db, source);
            if (state == None || context.Db.Use(IsObjectedSql).Bind(source).Scalar() is not null)
            {
                continue;
            }

            SetState(context.Db, source, None);
            if (state == Raised && StoredMessage.Find(context.Db, source) is { } message)
            {
                RowMover.Move(context, message, message.Placement with { Scope = message.Placement.HomeScope }, touched);
                opened++;
            }
        }

        PartitionTable.MoveEpochs(context.Db, touched);
        AuditTable.Add(context, user, "withdraw-objection", opened);
    }

    /// <summary>Closes a message that somebody objects to already, as another agent heard it.</summary>
    public static void Inherit(SqliteConnection db, long message, long state)
    {
        if (state != None)
        {
            SetState(db, message, state);
        }
    }

    /// <summary>Notes what its speaker wants of a message that somebody objects to; it stays where it is.</summary>
    /// <returns>False where nobody objects.</returns>
    public static bool Hold(SqliteConnection db, long message, PrivacyScope asked)
    {
        if (ReadState(db, message) == None)
        {
            return false;
        }

        SetState(db, message, asked == PrivacyScope.Private ? RaisedAndPrivate : Raised);
        return true;
    }

    // What another agent learned from the same words is the same statement.
    private static void NoteCopies(SqliteConnection db, UserId user, long memory, List<long> sources, bool isRaised)
    {
        foreach (long source in sources)
        {
            db.Use(NoteCopySql).Bind(isRaised).Bind(user.Value).Bind(source).Bind(memory).Run();
        }
    }

    private static long ReadState(SqliteConnection db, long message) => db.Use(StateSql).Bind(message).Scalar() ?? None;

    private static void SetState(SqliteConnection db, long message, long state) =>
        db.Use(SetStateSql).Bind(state).Bind(message).Run();

    private static List<long> ReadSources(SqliteConnection db, long memory)
    {
        var sources = new List<long>(1);
        using SqliteStatement read = db.Use(SourcesSql).Bind(memory);
        while (read.Step())
        {
            sources.Add(read.Int64(0));
        }

        return sources;
    }
}
