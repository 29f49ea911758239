namespace Confidant.Identity;

/// <summary>An account, or a page, whose posts are read.</summary>
/// <param name="Platform">Where it is.</param>
/// <param name="Id">Its lasting id there, at most 200 characters: a number, a DID, an instance with a number, a page's address. An export
/// without one has the name that it is of.</param>
/// <param name="Handle">Its name as people know it, without "@"; for a page, its title. At most 200 characters.</param>
public sealed record FeedAccount(Platform Platform, string Id, string Handle)
{
    /// <summary>Where its posts can be fetched from, where that does not follow from the id; null elsewhere.</summary>
    public Uri? Address { get; init; }
}
