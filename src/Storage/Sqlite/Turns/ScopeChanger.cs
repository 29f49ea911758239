using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Gives messages another scope: their rows and memories move with them, what rested on them goes. What a person makes
/// private is marked as that, also where it was private already.</summary>
internal static class ScopeChanger
{
    private const string SharedSql = "SELECT id FROM messages WHERE user_id = ? AND privacy_scope = 2 ORDER BY id";
    private const string MarkSql = "UPDATE messages SET marked_private = ?1 WHERE id = ?2 AND marked_private <> ?1";
    private const string OwnSql = "SELECT id FROM messages WHERE message_id = ? AND user_id = ?";

    /// <summary>Applies the effect to a person's own messages.</summary>
    public static void Apply(WriteContext context, TurnEffect.ChangeScope change)
    {
        UserId user = change.Subject.User;
        var dependents = new Dependents(context);
        int changed = 0;
        foreach (long id in Select(context.Db, user, change.Selection))
        {
            // An announcement stays one.
            if (StoredMessage.Find(context.Db, id) is not { Placement.Context: not ContextType.Broadcast } message)
            {
                continue;
            }

            bool? isLearnedPost = PostTable.FindLearned(context.Db, id);
            if (isLearnedPost == false && change.Scope != PrivacyScope.Private)
            {
                // Nobody is told what is not learned from.
                continue;
            }

            bool isHeld = Objections.Hold(context.Db, id, change.Scope);
            if (!isHeld || change.Scope == PrivacyScope.Private)
            {
                bool isPrivate = change.Scope == PrivacyScope.Private
                    || (isLearnedPost == true && change.Scope == PrivacyScope.GroupOnly);
                context.Db.Use(MarkSql).Bind(isPrivate).Bind(id).Run();
            }

            if (!isHeld && TargetOf(message.Placement, change.Scope) is { } scope)
            {
                dependents.DropReplies(id, answersToo: scope < message.Placement.Scope);
                RowMover.Move(context, message, message.Placement with { Scope = scope }, dependents.Partitions);
                changed++;
            }
        }

        dependents.Finish();
        AuditTable.Add(context, user, change.Scope == PrivacyScope.CrossContext ? "share" : "unshare", changed);
    }

    // Null where nothing changes.
    private static PrivacyScope? TargetOf(Placement place, PrivacyScope asked)
    {
        PrivacyScope scope = asked == PrivacyScope.GroupOnly ? place.HomeScope : asked;
        return scope == place.Scope ? null : scope;
    }

    private static List<long> Select(SqliteConnection db, UserId user, ScopeSelection selection)
    {
        var ids = new List<long>();
        switch (selection)
        {
            case ScopeSelection.AllShared:
                using (SqliteStatement read = db.Use(SharedSql).Bind(user.Value))
                {
                    while (read.Step())
                    {
                        ids.Add(read.Int64(0));
                    }
                }

                return ids;
            case ScopeSelection.Messages messages:
                foreach (MessageId message in messages.Ids)
                {
                    if (db.Use(OwnSql).Bind(message.Value).Bind(user.Value).Scalar() is { } id)
                    {
                        ids.Add(id);
                    }
                }

                return Copies.Of(db, ids);
            default:
                throw new ArgumentOutOfRangeException(nameof(selection));
        }
    }
}
