using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Stores what was learned from messages.</summary>
internal static class MemoryWriter
{
    private const string FindMessageSql = """
        SELECT id, text, language, platform, addressed FROM messages
        WHERE message_id = ? AND user_id IS NOT NULL AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
        """;

    private const string EndJobSql = "DELETE FROM jobs WHERE id = ?";
    private const string FreeJobSql = "UPDATE jobs SET owner = NULL, due_at = ? WHERE id = ?";
    private const string LearnedSql = "SELECT content_hash, id FROM memories WHERE message = ?";
    private const string IsShownSql = "SELECT 1 FROM memories WHERE id = ? AND confirms IS NULL";

    /// <summary>Stores the statements whose message still holds them, and ends the jobs.</summary>
    public static int Commit(WriteContext context, PartitionKey partition, IReadOnlyList<LearnedMessage> learned)
    {
        var settlement = new Settlement(context);
        int stored = learned.Sum(message => Commit(context, settlement, partition, message));
        settlement.Finish(new HashSet<long>());
        return stored;
    }

    /// <summary>Stores a statement of a stored message; false where the scope key has it already, or the message is gone.</summary>
    public static bool Write(WriteContext context, MessageId message, ExtractedMemory memory)
    {
        if (FindMessage(context, message) is not { } source)
        {
            return false;
        }

        var settlement = new Settlement(context);
        long? stored = Store(context, settlement, source, memory);
        settlement.Finish(new HashSet<long>());
        return stored is { } id && context.Db.Use(IsShownSql).Bind(id).Scalar() is not null;
    }

    private static int Commit(WriteContext context, Settlement settlement, PartitionKey partition, LearnedMessage learned)
    {
        SourceMessage? source = FindMessage(context, learned.Message);
        if (source is not null
            && (source.Stored.Placement.Home != partition || HasMoved(context, partition, learned)))
        {
            // It moved while it was learned from: what was computed under the old authority is dropped, and done again.
            context.Db.Use(FreeJobSql).Bind(context.Now).Bind(learned.Job.Value).Run();
            return 0;
        }

        bool isOurs = context.Db.Use(EndJobSql).Bind(learned.Job.Value).Run() > 0;
        if (!isOurs || source is null)
        {
            return 0;
        }

        Dictionary<long, ExtractedMemory> statements = Read(context, source, learned.Memories);
        foreach ((long hash, long id) in ReadLearned(context.Db, source.Stored.Entry.Ref))
        {
            // What was learned from it before stays, with its id; learning twice is the same as learning once.
            if (!statements.Remove(hash))
            {
                settlement.Displace(id);
            }
        }

        return statements.Values.Count(memory => Store(context, settlement, source, memory) is not null);
    }

    // A statement that needs an earlier message's words was made from them as they were then.
    private static bool HasMoved(WriteContext context, PartitionKey partition, LearnedMessage learned) =>
        learned.Epoch is { } epoch
        && learned.Memories.Any(static memory => memory.AlsoRestsOn.Count > 0)
        && PartitionTable.ReadEpoch(context.Db, partition) != epoch;

    private static long? Store(WriteContext context, Settlement settlement, SourceMessage source, ExtractedMemory memory)
    {
        Placement place = source.Stored.Placement;
        var sources = new List<long> { source.Stored.Entry.Ref };
        foreach (MessageId other in memory.AlsoRestsOn.Distinct())
        {
            if (FindMessage(context, other)?.Stored is not { } earlier || !EarlierReader.IsBeside(earlier.Placement, place))
            {
                return null;
            }

            sources.Add(earlier.Entry.Ref);
            if (earlier.Placement.ExpiresAt is { } expiry && (place.ExpiresAt is not { } own || expiry < own))
            {
                place = place with { ExpiresAt = expiry };
            }
        }

        // Whoever announces something tells it of what is announced, not of themselves.
        if (place.Context == ContextType.Broadcast && ContextKinds.Includes(memory))
        {
            return null;
        }

        // Sharing covers what people say about themselves; words about others stay where they were said.
        if (!memory.IsAboutSpeaker && place.Scope == PrivacyScope.CrossContext)
        {
            place = place with { Scope = place.HomeScope };
        }

        // What a person is and wants belongs to them, not to the agent they happened to tell it.
        if (place is { Context: ContextType.Dm, Group: null } && ContextKinds.Includes(memory))
        {
            place = place with { Agent = AgentId.Any };
        }

        long id = MemoryInserter.Insert(context, source, place, memory, FindCorrected(context, source, memory), sources);
        AboutTable.Write(context, id, place, memory.Persons);
        SummaryJobs.CountMemory(context, place);
        settlement.Touch(id);
        if (place.Group is { } group)
        {
            HourBudget.Keep(context, settlement, group, place.Agent, source.Stored.Entry.SaidAt);
        }

        return id;
    }

    // Only what its own author said beside it may be corrected by a message.
    private static long? FindCorrected(WriteContext context, SourceMessage source, ExtractedMemory memory) =>
        memory.Corrects is Correction.OfMessage corrected
        && FindMessage(context, corrected.Message)?.Stored is { } earlier
        && earlier.Placement.User == source.Stored.Placement.User
        && EarlierReader.IsBeside(earlier.Placement, source.Stored.Placement)
            ? earlier.Entry.Ref
            : null;

    // The statements that the message holds, by what they say: each once, in its order.
    private static Dictionary<long, ExtractedMemory> Read(
        WriteContext context, SourceMessage source, IReadOnlyList<ExtractedMemory> memories)
    {
        var statements = new Dictionary<long, ExtractedMemory>(memories.Count);
        foreach (ExtractedMemory memory in memories)
        {
            if (source.Text.Contains(memory.Quote, StringComparison.Ordinal))
            {
                statements.TryAdd(context.Terms.Hash(StatementKey.Of(memory, source.Language)), memory);
            }
        }

        return statements;
    }

    private static List<(long Hash, long Id)> ReadLearned(SqliteConnection db, long message)
    {
        var learned = new List<(long, long)>();
        using SqliteStatement read = db.Use(LearnedSql).Bind(message);
        while (read.Step())
        {
            learned.Add((read.Int64(0), read.Int64(1)));
        }

        return learned;
    }

    private static SourceMessage? FindMessage(WriteContext context, MessageId message)
    {
        long id;
        string text;
        Language language;
        string platform;
        bool isAddressed;
        using (SqliteStatement read = context.Db.Use(FindMessageSql).Bind(message.Value).Bind(context.Now))
        {
            if (!read.Step())
            {
                return null;
            }

            (id, text, language, platform, isAddressed) =
                (read.Int64(0), read.Text(1), (Language)read.Int32(2), read.Text(3), read.Boolean(4));
        }

        return new SourceMessage(StoredMessage.Find(context.Db, id)!, text, language, platform, isAddressed);
    }
}
