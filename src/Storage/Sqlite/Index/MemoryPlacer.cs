using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Puts a memory where it is to stand.</summary>
internal static class MemoryPlacer
{
    private const string UpdateSql =
        "UPDATE memories SET privacy_scope = ?, group_id = ?, group_epoch = ?, deleted_at = ? WHERE id = ?";

    private const string StrictestSql = """
        SELECT min(m.privacy_scope) FROM memory_sources AS s JOIN messages AS m ON m.id = s.source WHERE s.memory = ?
        """;

    /// <summary>Places it, under the strictest scope of what it rests on; hidden, it is in no index. Whose memory it is stays.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="settlement">What is settled at its end.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="place">Where it is to stand.</param>
    public static void Place(WriteContext context, Settlement settlement, StatementRow memory, Placement place)
    {
        long id = memory.Order.Id;
        long strictest = context.Db.Use(StrictestSql).Bind(id).Scalar() ?? (long)PrivacyScope.Private;
        if (strictest < (long)place.Scope)
        {
            place = place with { Scope = (PrivacyScope)strictest };
        }

        place = place with { Agent = memory.Place.Agent };
        settlement.Suspend(id);
        context.Db.Use(UpdateSql)
            .Bind((long)place.Scope).Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind(memory.DeletedAt).Bind(id).Run();
        settlement.Touch(id);
        SummaryJobs.CountMemory(context, place);
    }
}
