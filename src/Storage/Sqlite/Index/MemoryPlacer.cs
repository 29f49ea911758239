using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Puts a memory that is in no partition where it is to stand.</summary>
internal static class MemoryPlacer
{
    private const string UpdateSql =
        "UPDATE memories SET privacy_scope = ?, group_id = ?, group_epoch = ?, deleted_at = ? WHERE id = ?";

    private const string DeleteSql = "DELETE FROM memories WHERE id = ?";

    private const string StrictestSql = """
        SELECT min(m.privacy_scope) FROM memory_sources AS s JOIN messages AS m ON m.id = s.source WHERE s.memory = ?
        """;

    /// <summary>Places it, under the strictest scope of what it rests on. Where the same statement is kept there already, it
    /// goes; where a later value of its attribute is, it is outdated; hidden, it is in no index.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="place">Where it is to stand.</param>
    /// <param name="touched">Receives the partitions that gained rows.</param>
    public static void Place(WriteContext context, StoredMemory memory, Placement place, ISet<long> touched)
    {
        long id = memory.Entry.Ref;
        long strictest = context.Db.Use(StrictestSql).Bind(id).Scalar() ?? (long)PrivacyScope.Private;
        if (strictest < (long)place.Scope)
        {
            place = place with { Scope = (PrivacyScope)strictest };
        }

        bool isShown = memory.IsCurrent && memory.DeletedAt is null;
        if (isShown && !Consolidation.MakeRoom(context, place, memory.ContentHash, id))
        {
            context.Db.Use(DeleteSql).Bind(id).Run();
            return;
        }

        context.Db.Use(UpdateSql)
            .Bind((long)place.Scope).Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind(memory.DeletedAt).Bind(id).Run();
        if (isShown
            && (memory.Attribute is null
                || Consolidation.Supersede(context, place, id, memory.Attribute, memory.Entry.SaidAt)))
        {
            touched.UnionWith(RowIndex.Add(context, memory.Entry, place));
        }
    }
}
