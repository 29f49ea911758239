using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Stores what was learned from messages.</summary>
internal static class MemoryWriter
{
    private const string FindMessageSql = """
        SELECT id, text, language, platform FROM messages
        WHERE message_id = ? AND user_id IS NOT NULL AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
        """;

    private const string EndJobSql = "DELETE FROM jobs WHERE id = ?";
    private const string FreeJobSql = "UPDATE jobs SET owner = NULL, due_at = ? WHERE id = ?";

    private const string InsertSql = """
        INSERT INTO memories(entry_id, agent_id, user_id, user_name, group_id, group_epoch, context_type, privacy_scope,
            lossless_restatement, quote, keywords, said_at, happened_at, recorded_at, location, persons, entities, topic,
            attribute, platform, importance, confidence, language, expires_at, content_hash, terms, word_count, has_time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string InsertSourceSql = "INSERT INTO memory_sources(memory, source) VALUES (?, ?)";

    /// <summary>Stores the statements whose message still holds them, and ends the jobs.</summary>
    public static int Commit(WriteContext context, PartitionKey partition, IReadOnlyList<LearnedMessage> learned)
    {
        int stored = 0;
        foreach (LearnedMessage message in learned)
        {
            stored += Commit(context, partition, message);
        }

        return stored;
    }

    /// <summary>Stores a statement of a stored message; false where the scope key has it already, or the message is gone.</summary>
    public static bool Write(WriteContext context, MessageId message, ExtractedMemory memory) =>
        FindMessage(context, message) is { } source && Store(context, StoredMessage.Find(context.Db, source.Id)!, source, memory);

    private static int Commit(WriteContext context, PartitionKey partition, LearnedMessage learned)
    {
        if (FindMessage(context, learned.Message) is { } found
            && StoredMessage.Find(context.Db, found.Id) is { } message
            && message.Placement.Home != partition)
        {
            // It moved while it was learned from: what was computed under the old authority is dropped, and done again.
            context.Db.Use(FreeJobSql).Bind(context.Now).Bind(learned.Job.Value).Run();
            return 0;
        }

        bool isOurs = context.Db.Use(EndJobSql).Bind(learned.Job.Value).Run() > 0;
        if (!isOurs || FindMessage(context, learned.Message) is not { } source)
        {
            return 0;
        }

        StoredMessage place = StoredMessage.Find(context.Db, source.Id)!;
        int stored = 0;
        foreach (ExtractedMemory memory in learned.Memories)
        {
            if (source.Text.Contains(memory.Quote, StringComparison.Ordinal))
            {
                stored += Store(context, place, source, memory) ? 1 : 0;
            }
        }

        return stored;
    }

    private static bool Store(WriteContext context, StoredMessage message, MessageText source, ExtractedMemory memory)
    {
        // Sharing covers what people say about themselves; words about others stay where they were said.
        Placement place = message.Placement;
        if (!memory.IsAboutSpeaker && place.Scope == PrivacyScope.CrossContext)
        {
            place = place with { Scope = place.HomeScope };
        }

        long hash = context.Terms.Hash(memory.Restatement);
        if (!Consolidation.MakeRoom(context, place, hash))
        {
            return false;
        }

        long[] terms = context.Terms.HashAll(memory.Index.Terms);
        context.Db.Use(InsertSql)
            .Bind(memory.Id?.Value ?? context.Ids.NewId()).Bind(place.Agent.Value).Bind(place.User.Value).Bind(message.Entry.Name)
            .Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind((long)place.Context).Bind((long)place.Scope)
            .Bind(memory.Restatement).Bind(memory.Quote).Bind(Words.Join(memory.Keywords)).Bind(message.Entry.SaidAt)
            .Bind(memory.HappenedAt).Bind(context.Now).Bind(memory.Location).Bind(Words.Join(memory.Persons))
            .Bind(Words.Join(memory.Entities)).Bind(memory.Topic).Bind(memory.Attribute).Bind(source.Platform)
            .Bind(memory.Importance).Bind(memory.Confidence).Bind(source.Language).Bind(place.ExpiresAt).Bind(hash)
            .BindNumbers(terms).Bind(memory.Index.WordCount).Bind(memory.Index.HasTimeExpression).Run();
        long id = context.Db.LastInsertId;
        context.Db.Use(InsertSourceSql).Bind(id).Bind(source.Id).Run();
        AboutTable.Write(context, id, place, memory.Persons);
        var entry = new IndexEntry(
            RowKind.Memory,
            id,
            source.Id,
            message.Entry.Room,
            message.Entry.Name,
            message.Entry.SaidAt,
            terms,
            memory.Index.WordCount,
            memory.Index.HasTimeExpression);
        if (memory.Attribute is null || Consolidation.Supersede(context, place, id, memory.Attribute, entry.SaidAt))
        {
            RowIndex.Add(context, entry, place);
        }

        return true;
    }

    private static MessageText? FindMessage(WriteContext context, MessageId message)
    {
        using SqliteStatement read = context.Db.Use(FindMessageSql).Bind(message.Value).Bind(context.Now);
        return read.Step() ? new MessageText(read.Int64(0), read.Text(1), read.Int64(2), read.Text(3)) : null;
    }

    private sealed record MessageText(long Id, string Text, long Language, string Platform);
}
