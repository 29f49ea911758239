using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Gives a message another place: scope, group or epoch. Its memories and its learning follow.</summary>
internal static class RowMover
{
    private const string UpdateSql =
        "UPDATE messages SET privacy_scope = ?, group_id = ?, group_epoch = ? WHERE id = ?";

    /// <summary>Moves a message. One that is hidden stays so, and comes back where it was moved to.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="message">The message as it stands.</param>
    /// <param name="place">Where it is to stand.</param>
    /// <param name="touched">Receives the partitions that lost or gained rows.</param>
    public static void Move(WriteContext context, StoredMessage message, Placement place, ISet<long> touched)
    {
        long id = message.Entry.Ref;
        touched.UnionWith(RowIndex.Remove(context, RowKind.Turn, id, message.Entry.Terms));
        context.Db.Use(UpdateSql)
            .Bind((long)place.Scope).Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind(id).Run();
        if (!message.IsHidden)
        {
            touched.UnionWith(RowIndex.Add(context, message.Entry, place));
        }

        LearnJobs.Move(context, id, place.Home);
        var settlement = new Settlement(context);
        foreach (StatementRow memory in StatementRow.OfMessage(context.Db, id))
        {
            MemoryPlacer.Place(context, settlement, memory, place);
        }

        settlement.Finish(touched);
    }
}
