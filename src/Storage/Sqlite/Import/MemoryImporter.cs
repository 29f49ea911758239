using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Stores each memory with the message that it counts as said in, so that scopes, forgetting and provenance hold for it
/// as for any other.</summary>
internal static class MemoryImporter
{
    // The words are those of another system's model, not the person's own.
    private const double Confidence = 0.7;
    private const double Importance = 0.5;

    private const string HasEntrySql = "SELECT 1 FROM memories WHERE entry_id = ?";

    /// <summary>Stores what is neither there nor forgotten.</summary>
    public static ImportCounts Import(WriteContext context, IReadOnlyList<ImportedMemory> memories)
    {
        var counts = default(ImportCounts);
        foreach (ImportedMemory memory in memories)
        {
            counts += Import(context, memory);
        }

        return counts;
    }

    private static ImportCounts Import(WriteContext context, ImportedMemory memory)
    {
        if (context.Db.Use(HasEntrySql).Bind(memory.Id.Value).Scalar() is not null)
        {
            return new ImportCounts(0, 1, 0);
        }

        switch (MessageAppender.AppendApart(context, ToMessage(context, memory)))
        {
            case AppendOutcome.Erased:
                return new ImportCounts(0, 0, 1);
            case AppendOutcome.Appended appended when MemoryWriter.Write(context, appended.Message, ToStatement(memory)):
                return new ImportCounts(1, 0, 0);
            default:
                return new ImportCounts(0, 1, 0);
        }
    }

    private static NewMessage ToMessage(WriteContext context, ImportedMemory memory) => new()
    {
        Id = new MessageId(context.Ids.NewId()),
        Agent = memory.Agent,
        Author = memory.User,
        AuthorName = memory.UserName,
        Source = memory.Source,
        Conversation = memory.Conversation,
        Context = ContextType.Dm,
        Scope = PrivacyScope.Private,
        Text = memory.LosslessRestatement,
        Index = memory.Index,
        Language = memory.Language,
        SaidAt = memory.Timestamp,
        ReceivedAt = context.Now,
        ExpiresAt = memory.ExpiresAt,
    };

    private static ExtractedMemory ToStatement(ImportedMemory memory) => new()
    {
        Id = memory.Id,
        Quote = memory.LosslessRestatement,
        Restatement = memory.LosslessRestatement,
        IsAboutSpeaker = false,
        Keywords = memory.Keywords,
        Index = memory.Index,
        HappenedAt = memory.Timestamp,
        Location = memory.Location,
        Persons = memory.Persons,
        Entities = memory.Entities,
        Topic = memory.Topic,
        Importance = Importance,
        Confidence = Confidence,
    };
}
