using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Replaces the words of a message.</summary>
internal static class MessageEditor
{
    private const string FindSql = """
        SELECT id FROM messages WHERE source = ? AND user_id = ? AND (expires_at IS NULL OR expires_at > ?)
        ORDER BY agent_id = ? DESC LIMIT 1
        """;

    private const string UpdateSql = """
        UPDATE messages SET text = ?, terms = ?, word_count = ?, has_time = ?, language = ?, privacy_scope = ?,
            marked_private = max(marked_private, ?) WHERE id = ?
        """;

    /// <summary>Edits a message of its author as every agent heard it; false where there is none. One that is hidden stays
    /// hidden.</summary>
    public static bool Edit(WriteContext context, MessageEdit edit, UserId author)
    {
        SqliteConnection db = context.Db;
        string source = AccountNames.Of(context, edit.Source);
        long? found = context.Journal.Contains(source)
            ? null
            : db.Use(FindSql).Bind(source).Bind(author.Value).Bind(context.Now).Bind(edit.Agent.Value).Scalar();
        bool isEdited = false;
        foreach (long copy in found is { } id ? Copies.Of(db, id) : [])
        {
            isEdited |= EditOne(context, edit, author, copy);
        }

        return isEdited;
    }

    private static bool EditOne(WriteContext context, MessageEdit edit, UserId author, long id)
    {
        SqliteConnection db = context.Db;
        if (StoredMessage.Find(db, id) is not { } stored)
        {
            return false;
        }

        long[] terms = context.Terms.HashAll(edit.Index.Terms);
        if (ForgetMarks.Cover(db, author, edit.ReceivedAt, stored.Entry.Room, terms))
        {
            return false;
        }

        // An answer to the old words may repeat them.
        var dependents = new Dependents(context);
        dependents.DropMemories(id);
        dependents.DropReplies(id, answersToo: true);
        ClaimErasure.DropSource(db, id);
        dependents.Partitions.UnionWith(RowIndex.Remove(db, RowKind.Turn, id, stored.Entry.Terms));
        Placement placement = stored.Placement with { Scope = Strictest(stored.Placement, edit.Scope) };
        IndexEntry entry = stored.Entry with
        {
            Terms = terms,
            WordCount = edit.Index.WordCount,
            HasTime = edit.Index.HasTimeExpression,
        };
        db.Use(UpdateSql)
            .Bind(edit.Text).BindNumbers(entry.Terms).Bind(entry.WordCount).Bind(entry.HasTime)
            .Bind((long)edit.Language).Bind((long)placement.Scope)
            .Bind(edit.IsMarkedPrivate && placement.Context != ContextType.Broadcast).Bind(id).Run();
        LearnJobs.Drop(context, id);
        if (!stored.IsHidden)
        {
            dependents.Partitions.UnionWith(RowIndex.Add(context, entry, placement));
            if (stored.Learn)
            {
                LearnJobs.Queue(context, id, placement.Home);
            }
        }

        dependents.Finish();
        return true;
    }

    // In a private chat "group only" asks for no more than the chat itself; an announcement stays one, whatever it says.
    private static PrivacyScope Strictest(Placement present, PrivacyScope asked)
    {
        if (present.Context == ContextType.Broadcast)
        {
            return present.Scope;
        }

        PrivacyScope wanted = asked == PrivacyScope.GroupOnly ? present.HomeScope : asked;
        return wanted < present.Scope ? wanted : present.Scope;
    }
}
