namespace Confidant.Storage.Sqlite;

/// <summary>Changes that programs ask for, over the store.</summary>
internal sealed class SqliteFeedChanges(SqliteStore store) : IFeedChanges
{
    /// <inheritdoc/>
    public ValueTask<bool> ApplyAsync(IReadOnlyList<TurnEffect.Feeding> changes, CancellationToken cancellationToken) =>
        store.WriteAsync(changes, Apply, cancellationToken);

    // Each has to be possible where the others are not made yet, as in a turn.
    private static bool Apply(WriteContext context, IReadOnlyList<TurnEffect.Feeding> changes)
    {
        if (!changes.All(change => FeedEffects.IsPossible(context, change)) || !changes.All(change => HasFeed(context, changes, change)))
        {
            return false;
        }

        foreach (TurnEffect.Feeding change in changes)
        {
            FeedEffects.Apply(context, change);
        }

        return true;
    }

    private static bool HasFeed(WriteContext context, IReadOnlyList<TurnEffect.Feeding> changes, TurnEffect.Feeding change) =>
        change is not TurnEffect.StartSync start
        || FeedTable.FindOwn(context.Db, start.Subject.User, start.Integration) is not null
        || changes.Any(other => other is TurnEffect.ConnectFeed connect && connect.Integration == start.Integration);
}
