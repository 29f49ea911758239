using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Makes the values of a kind of a person's context what they are to be.</summary>
internal static class ContextWriter
{
    private const string ReadSql = $"""
        SELECT e.id, ifnull(e.value, e.quote), e.attribute, e.valid_to IS NULL FROM memories AS e
        WHERE e.user_id = ? AND e.agent_id = {ScopePredicate.AnyAgent} AND e.topic = ?
            AND (e.expires_at IS NULL OR e.expires_at > ?)
        """;

    private const string SourcesSql = "SELECT source FROM memory_sources WHERE memory = ? ORDER BY source";

    /// <summary>Forgets what is not to be known any more, and stores what is new.</summary>
    /// <returns>How many values were stored.</returns>
    public static int Write(WriteContext context, UserId user, ContextKind kind, IReadOnlyList<ContextStatement> statements)
    {
        List<Known> known = Read(context, user, kind);
        var wanted = statements.Select(static statement => TextOf(statement.Memory)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Forget(context, user, [.. known.Where(value => IsUnwanted(value, kind, wanted))]);
        var current = known.Where(static value => value.IsCurrent).Select(static value => value.Text)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        int stored = 0;
        foreach (ContextStatement statement in statements.Where(statement => !current.Contains(TextOf(statement.Memory))))
        {
            if (MessageAppender.Append(context, statement.Message) is AppendOutcome.Appended appended)
            {
                MemoryWriter.Write(context, appended.Message, statement.Memory);
                stored++;
            }
        }

        AuditTable.Add(context, user, "context", stored);
        return stored;
    }

    // What a single fact was before stays on record, unless all of it is to go.
    private static bool IsUnwanted(Known value, ContextKind kind, HashSet<string> wanted) =>
        wanted.Count == 0 || (kind.IsMany && !wanted.Contains(value.Text));

    private static void Forget(WriteContext context, UserId user, List<Known> values)
    {
        var messages = new SortedSet<long>();
        foreach (Known value in values)
        {
            using SqliteStatement read = context.Db.Use(SourcesSql).Bind(value.Id);
            while (read.Step())
            {
                messages.Add(read.Int64(0));
            }
        }

        if (messages.Count > 0)
        {
            Forgetter.Forget(context, user, [.. messages]);
        }
    }

    private static List<Known> Read(WriteContext context, UserId user, ContextKind kind)
    {
        var known = new List<Known>();
        using SqliteStatement read = context.Db.Use(ReadSql).Bind(user.Value).Bind(kind.Topic).Bind(context.Now);
        while (read.Step())
        {
            if (ContextKinds.Of(kind.Topic, read.TextOrNull(2)) == kind)
            {
                known.Add(new Known(read.Int64(0), read.Text(1), read.Boolean(3)));
            }
        }

        return known;
    }

    private static string TextOf(ExtractedMemory memory) => memory.Value ?? memory.Quote;

    private sealed record Known(long Id, string Text, bool IsCurrent);
}
