using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Commits a turn within the writer's transaction.</summary>
internal static class TurnCommitter
{
    private const string PendingSql = "SELECT 1 FROM inbox WHERE id = ? AND state = 0";
    private const string ConversationSql = "SELECT conversation FROM inbox WHERE id = ?";
    private const string DoneSql = "UPDATE inbox SET state = 1, payload = NULL, reason = NULL, changed_at = ? WHERE id = ?";

    private const string InsertButtonSql = """
        INSERT INTO buttons(token, turn, user_id, conversation, action, argument, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        """;

    /// <summary>Commits, or tells why not; then nothing was changed.</summary>
    public static CommitOutcome Commit(WriteContext context, TurnCommit commit)
    {
        SqliteConnection db = context.Db;
        if (!IsPending(db, commit))
        {
            return new CommitOutcome.LeaseLost();
        }

        commit = SourceClosure.Complete(db, commit);
        if (!IsStillTrue(context, commit))
        {
            return new CommitOutcome.EpochMoved();
        }

        ConversationKey asked = commit.Effects.Count > 0 || commit.PrivateChatOf is not null ? ConversationOf(db, commit.Entry) : default;
        foreach (TurnEffect effect in commit.Effects)
        {
            EffectApplier.Apply(context, effect, asked);
        }

        long? reply = commit.Reply is { } said ? ReplyWriter.Write(context, commit, said) : null;
        List<PendingChunk> chunks = [.. OutboxTable.Write(context, commit.Replies, reply), .. NoticeTable.Write(context, commit.Notices)];
        if (commit.PrivateChatOf is { } person)
        {
            chunks.AddRange(NoticeTable.NoteChat(context, person, asked));
        }

        foreach (ButtonDraft button in commit.Buttons)
        {
            db.Use(InsertButtonSql)
                .Bind(button.Token).Bind(commit.Entry.Value).Bind(button.User.Value).Bind(button.Conversation?.ToString())
                .Bind(button.Action).Bind(button.Argument).Bind(button.ExpiresAt).Run();
        }

        foreach (InboxId entry in commit.Together.Prepend(commit.Entry))
        {
            db.Use(DoneSql).Bind(context.Now).Bind(entry.Value).Run();
        }

        return new CommitOutcome.Committed(chunks);
    }

    /// <summary>Whether a turn without effects could be committed.</summary>
    public static bool MayCommit(SqliteConnection db, DateTimeOffset now, TurnCommit commit) =>
        IsPending(db, commit) && HasReadWhatIs(db, commit) && SourceCheck.AllReadable(db, now, SourceClosure.Complete(db, commit));

    private static bool IsPending(SqliteConnection db, TurnCommit commit) =>
        LeaseTable.IsHeld(db, commit.Lease)
        && commit.Together.Prepend(commit.Entry).All(entry => db.Use(PendingSql).Bind(entry.Value).Scalar() is not null);

    private static bool HasReadWhatIs(SqliteConnection db, TurnCommit commit)
    {
        foreach (PartitionEpoch read in commit.ReadEpochs)
        {
            if (PartitionTable.ReadEpoch(db, read.Partition) != read.Epoch)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsStillTrue(WriteContext context, TurnCommit commit)
    {
        if (!HasReadWhatIs(context.Db, commit))
        {
            return false;
        }

        foreach (TurnEffect effect in commit.Effects)
        {
            if (!EffectApplier.IsPossible(context, effect))
            {
                return false;
            }
        }

        return SourceCheck.AllReadable(context.Db, context.Now, commit);
    }

    private static ConversationKey ConversationOf(SqliteConnection db, InboxId entry)
    {
        using SqliteStatement read = db.Use(ConversationSql).Bind(entry.Value);
        read.Step();
        return ConversationKey.Parse(read.Text(0));
    }
}
