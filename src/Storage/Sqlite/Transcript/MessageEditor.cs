using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Replaces the words of a message.</summary>
internal static class MessageEditor
{
    private const string FindSql = """
        SELECT id FROM messages WHERE source = ? AND +user_id = ? AND (expires_at IS NULL OR expires_at > ?)
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

        Placement placement = stored.Placement with { Scope = Strictest(stored.Placement, edit.Scope) };
        IndexEntry entry = stored.Entry with
        {
            Terms = terms,
            WordCount = edit.Index.WordCount,
            HasTime = edit.Index.HasTimeExpression,
        };
        var dependents = new Dependents(context);
        Replace(context, dependents, stored, entry, placement, stored.Learn, () => db.Use(UpdateSql)
            .Bind(edit.Text).BindNumbers(entry.Terms).Bind(entry.WordCount).Bind(entry.HasTime)
            .Bind((long)edit.Language).Bind((long)placement.Scope)
            .Bind(edit.IsMarkedPrivate && placement.Context != ContextType.Broadcast).Bind(id).Run());
        dependents.Finish();
        return true;
    }

    /// <summary>Puts a message in the place of what it was: all that rested on it goes, and it is learned from anew.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="dependents">What rested on it; for the caller to finish.</param>
    /// <param name="stored">The message as it was.</param>
    /// <param name="entry">What the index is to keep of it.</param>
    /// <param name="placement">Where it is to stand.</param>
    /// <param name="learn">Whether it is learned from.</param>
    /// <param name="write">Writes its row.</param>
    public static void Replace(
        WriteContext context, Dependents dependents, StoredMessage stored, IndexEntry entry, Placement placement, bool learn, Action write)
    {
        // An answer to the old words may repeat them.
        long id = stored.Entry.Ref;
        dependents.DropMemories(id);
        dependents.DropReplies(id, answersToo: true);
        ClaimErasure.DropSource(context.Db, id);
        dependents.Partitions.UnionWith(RowIndex.Remove(context, RowKind.Turn, id, stored.Entry.Terms));
        write();
        LearnJobs.Drop(context, id);
        if (!stored.IsHidden)
        {
            dependents.Partitions.UnionWith(RowIndex.Add(context, entry, placement));
            if (learn)
            {
                LearnJobs.Queue(context, id, placement.Home);
            }
        }
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
