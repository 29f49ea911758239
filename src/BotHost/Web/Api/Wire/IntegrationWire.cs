using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>A feed to connect.</summary>
/// <param name="Platform">bluesky, mastodon, farcaster, web, twitter or facebook; null where the address tells.</param>
/// <param name="Account">The account as people write it there; null where the address tells, or the platform has people sign in.</param>
/// <param name="Address">The address of a page or an account.</param>
internal sealed record IntegrationRequest(string? Platform, string? Account, string? Address);

/// <summary>Where the person signs in, in their browser: what connects the feed.</summary>
/// <param name="SignInUrl">The page. It works once, for ten minutes, and is theirs alone.</param>
internal sealed record SignInShown(string SignInUrl);

/// <summary>A feed that is connected.</summary>
internal sealed record IntegrationShown
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it is.</summary>
    public required string Platform { get; init; }

    /// <summary>The account's name there.</summary>
    public required string Account { get; init; }

    /// <summary>The account's lasting id there.</summary>
    public required string AccountId { get; init; }

    /// <summary>declared, posted_code, verified_address or signed_in.</summary>
    public required string Proof { get; init; }

    /// <summary>Whether it is fetched on a schedule; else it comes from exports alone.</summary>
    public required bool IsFetched { get; init; }

    /// <summary>Whether it rests.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>When it was connected.</summary>
    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>When it was last read to the end; null where it never was.</summary>
    public required DateTimeOffset? SyncedAt { get; init; }

    /// <summary>When it is fetched next; null where it is not.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>How many of its posts are kept.</summary>
    public required int TotalPosts { get; init; }

    /// <summary>The sync that waits or is at work; null where none is.</summary>
    public required Guid? SyncId { get; init; }

    /// <summary>Why the last sync failed, in a word; null where it did not.</summary>
    public required string? Problem { get; init; }

    /// <summary>The form of a feed.</summary>
    public static IntegrationShown From(Integration feed) => new()
    {
        Id = feed.Id.Value,
        Platform = feed.Account.Platform.Name,
        Account = feed.Account.Handle,
        AccountId = feed.Account.Id,
        Proof = feed.Proof switch
        {
            FeedProof.PostedCode => "posted_code",
            FeedProof.VerifiedAddress => "verified_address",
            FeedProof.SignedIn => "signed_in",
            _ => "declared",
        },
        IsFetched = feed.IsFetched,
        IsPaused = feed.IsPaused,
        ConnectedAt = feed.ConnectedAt,
        SyncedAt = feed.SyncedAt,
        DueAt = feed.DueAt,
        TotalPosts = feed.TotalPosts,
        SyncId = feed.Running?.Value,
        Problem = feed.Problem?.ToString().ToLowerInvariant(),
    };
}

/// <summary>How far a sync is.</summary>
/// <param name="SyncId">Its id.</param>
/// <param name="State">waiting or running.</param>
/// <param name="PostsProcessed">Posts that were looked at.</param>
/// <param name="PostsExpected">How many it will look at; null where nobody knows.</param>
/// <param name="NewPostsCount">Posts that were not known.</param>
/// <param name="Problem">What it waits for, in a word; null for nothing.</param>
internal sealed record SyncProgressShown(
    Guid SyncId, string State, int PostsProcessed, int? PostsExpected, int NewPostsCount, string? Problem);
