using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Writes the row of a statement. It is current where none says the same, until it is settled.</summary>
internal static class MemoryInserter
{
    // What is said to the bot among others is meant to be remembered.
    private const double WorthOfAddressing = 0.2;

    private const string InsertSql = """
        INSERT INTO memories(entry_id, agent_id, user_id, user_name, group_id, group_epoch, context_type, privacy_scope,
            lossless_restatement, quote, keywords, said_at, happened_at, recorded_at, location, persons, entities, topic,
            attribute, platform, importance, confidence, language, expires_at, content_hash, terms, word_count, has_time,
            message, corrects_attribute, corrects_message, corrects_terms, valid_from, valid_to, confirmed_at,
            value)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25,
            ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?12,
            (SELECT ?12 FROM memories WHERE user_id = ?3 AND agent_id = ?2 AND ifnull(group_id, x'') = ifnull(?5, x'')
                AND privacy_scope = ?8 AND content_hash = ?25 AND valid_to IS NULL AND deleted_at IS NULL), ?12,
            ?33)
        """;

    private const string InsertSourceSql = "INSERT INTO memory_sources(memory, source) VALUES (?, ?)";

    /// <summary>Writes it.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="source">The message that states it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="memory">The statement.</param>
    /// <param name="corrected">The message that it corrects; null where none.</param>
    /// <param name="sources">All messages it rests on.</param>
    /// <returns>Its row.</returns>
    public static long Insert(
        WriteContext context,
        SourceMessage source,
        Placement place,
        ExtractedMemory memory,
        long? corrected,
        IReadOnlyList<long> sources)
    {
        IndexEntry said = source.Stored.Entry;
        double importance = memory.Importance + (source.IsAddressed ? WorthOfAddressing : 0);
        SqliteStatement insert = context.Db.Use(InsertSql)
            .Bind(memory.Id?.Value ?? context.Ids.NewId()).Bind(place.Agent.Value).Bind(place.User.Value).Bind(said.Name)
            .Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind((long)place.Context).Bind((long)place.Scope)
            .Bind(memory.Restatement).Bind(memory.Quote).Bind(Words.Join(memory.Keywords)).Bind(said.SaidAt)
            .Bind(memory.HappenedAt).Bind(context.Now).Bind(memory.Location).Bind(Words.Join(memory.Persons))
            .Bind(Words.Join(memory.Entities)).Bind(memory.Topic).Bind(memory.Attribute).Bind(source.Platform)
            .Bind(Math.Min(1, importance)).Bind(memory.Confidence).Bind((long)source.Language).Bind(place.ExpiresAt)
            .Bind(context.Terms.Hash(StatementKey.Of(memory, source.Language)))
            .BindNumbers(context.Terms.HashAll(memory.Index.Terms)).Bind(memory.Index.WordCount)
            .Bind(memory.Index.HasTimeExpression).Bind(said.Ref);
        BindCorrection(insert, context.Terms, memory.Corrects, corrected).Bind(memory.Value).Run();
        long id = context.Db.LastInsertId;
        foreach (long rests in sources)
        {
            context.Db.Use(InsertSourceSql).Bind(id).Bind(rests).Run();
        }

        return id;
    }

    private static SqliteStatement BindCorrection(
        SqliteStatement insert, TermHasher hasher, Correction? correction, long? corrected) => correction switch
        {
            Correction.OfAttribute { } ended =>
                insert.Bind(ended.Attribute).BindNull().BindNumbers(hasher.HashAll(ended.Terms)),
            Correction.OfMessage when corrected is { } message => insert.BindNull().Bind(message).BindNumbers([]),
            Correction.OfTerms { Terms.Count: >= 2 } ended =>
                insert.BindNull().BindNull().BindNumbers(hasher.HashAll(ended.Terms)),
            _ => insert.BindNull().BindNull().BindNull(),
        };
}
