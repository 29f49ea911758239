using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>A feed that a person connected, in the file of /export.</summary>
internal sealed record ExportFeed(
    Guid IntegrationId,
    string Platform,
    string Account,
    string Handle,
    string Proof,
    bool IsFetched,
    bool IsPaused,
    DateTimeOffset ConnectedAt,
    DateTimeOffset? SyncedAt,
    int TotalPosts)
{
    /// <summary>The runs over it of the last 30 days, the oldest first.</summary>
    public required IReadOnlyList<ExportSync> Syncs { get; init; }

    /// <summary>The form of a feed.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="runs">Runs over all feeds.</param>
    public static ExportFeed From(Integration feed, IEnumerable<SyncRun> runs) => new(
        feed.Id.Value,
        feed.Account.Platform.Name,
        feed.Account.Id,
        feed.Account.Handle,
        ExportNames.Of(feed.Proof),
        feed.IsFetched,
        feed.IsPaused,
        feed.ConnectedAt,
        feed.SyncedAt,
        feed.TotalPosts)
    {
        Syncs = [.. runs.Where(run => run.Integration == feed.Id).Select(ExportSync.From)],
    };
}
