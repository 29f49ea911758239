namespace Confidant.Storage;

/// <summary>Makes changes to a person's feeds and personas that a program of theirs asks for, outside of a turn.</summary>
public interface IFeedChanges
{
    /// <summary>Makes them in one transaction; false where one of them is not possible any more, and nothing is changed.</summary>
    /// <exception cref="Confidant.Memory.StoreFullException">There is no room; nothing was changed.</exception>
    ValueTask<bool> ApplyAsync(IReadOnlyList<TurnEffect.Feeding> changes, CancellationToken cancellationToken);
}
