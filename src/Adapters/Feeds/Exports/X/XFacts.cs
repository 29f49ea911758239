using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>What an archive of X's tells apart from the posts.</summary>
internal sealed class XFacts
{
    /// <summary>The account's number; null where nothing tells it.</summary>
    public ulong? AccountId { get; set; }

    /// <summary>The account's name, without "@".</summary>
    public string? Handle { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset? AccountMadeAt { get; set; }

    /// <summary>Whether the archive tells that the account is not protected.</summary>
    public bool IsOpen { get; set; }

    /// <summary>When the archive was made.</summary>
    public DateTimeOffset? MadeAt { get; set; }

    /// <summary>How many posts the archive's list says that it has, where all the files of the list are there; null otherwise.</summary>
    public int? ListedPosts { get; set; }

    /// <summary>The posts that were for a circle only.</summary>
    public HashSet<ulong> Circle { get; } = [];

    /// <summary>The whole texts of long posts.</summary>
    public XNotes Notes { get; } = new();

    /// <summary>The last version of every post that was edited, by its first.</summary>
    public Dictionary<ulong, ulong> LastVersions { get; } = [];

    /// <summary>Whether a post is the last version of itself.</summary>
    public bool IsLast(in XHead head) => !LastVersions.TryGetValue(head.Root, out ulong last) || last == head.Id;

    /// <summary>Whose the archive is.</summary>
    /// <exception cref="FeedException">It does not tell.</exception>
    public FeedAccount Account() =>
        AccountId is { } id && FeedText.Name(Handle) is { Length: > 0 } handle
            ? new FeedAccount(Platform.Twitter, id.ToString(System.Globalization.CultureInfo.InvariantCulture), handle)
            : throw new FeedException(FeedFault.NoAccount, "The archive does not tell whose it is.");
}
