namespace Confidant.Adapters.Feeds;

/// <summary>Makes posts of a feed's entries. Pure.</summary>
internal static class WebFeedPosts
{
    private static readonly TimeSpan _clocksDiffer = TimeSpan.FromDays(1);

    /// <summary>The posts; entries without anything to tell them by are left out.</summary>
    /// <param name="document">The feed.</param>
    /// <param name="account">The account: its address is part of the ids, which are only the feed's own.</param>
    /// <param name="address">Where the document stands.</param>
    /// <param name="now">The present: nothing was published later.</param>
    public static IReadOnlyList<FeedPost> Of(WebFeedDocument document, string account, Uri address, DateTimeOffset now) =>
    [
        .. from entry in document.Entries
           let link = Uri.TryCreate(address, entry.Link, out Uri? page) ? FeedText.Address(page.AbsoluteUri) : null
           let id = entry.Id ?? link?.AbsoluteUri
           where id is not null
           select new FeedPost
           {
               Id = FeedPostIds.Of($"{account} {id}"),
               Text = TextOf(entry),
               PostedAt = (entry.PublishedAt ?? entry.ChangedAt) is { } at && at < now ? at : now,
               Kind = FeedPostKind.Own,
               IsPublic = true,
               Hashtags = entry.Tags.Count > 0 ? entry.Tags : FeedText.TagsIn(TextOf(entry)),
               Address = link,
           },
    ];

    /// <summary>Since when a feed has every entry: since its oldest, where it is ordered by when they were published, newest first, and none
    /// was put up again because it was changed. Null where that cannot be told.</summary>
    public static DateTimeOffset? CompleteSince(IReadOnlyList<WebFeedEntry> entries)
    {
        bool isOrdered = entries.Count > 1
            && entries.All(static entry => entry.PublishedAt is { } at && !(entry.ChangedAt - at > _clocksDiffer))
            && entries.Zip(entries.Skip(1)).All(static pair => pair.First.PublishedAt >= pair.Second.PublishedAt);
        return isOrdered ? entries[^1].PublishedAt : null;
    }

    // Short notes have no title, or one that is their beginning.
    private static string TextOf(WebFeedEntry entry)
    {
        string beginning = entry.Title.TrimEnd('…', '.', ' ');
        return FeedText.Clean(
            entry.Text.Length == 0 ? entry.Title
            : beginning.Length == 0 || entry.Text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) ? entry.Text
            : entry.Title + "\n\n" + entry.Text);
    }
}
