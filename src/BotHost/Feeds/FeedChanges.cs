using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Feeds;

/// <summary>Says what connecting a feed changes, and makes changes that no turn makes.</summary>
internal sealed class FeedChanges(IFeedStore feeds, IFeedChanges changes, FeedFollowUp followUp, IIdGenerator ids)
{
    /// <summary>What connecting a feed, and reading it, changes.</summary>
    public async ValueTask<FeedPlan> PlanAsync(SubjectAuthority subject, FeedWish wish, CancellationToken cancellationToken)
    {
        IReadOnlyList<Integration> all = await feeds.ListAsync(subject, cancellationToken);
        Integration? known = all.FirstOrDefault(feed => feed.Account.Platform == wish.Account.Platform && feed.Account.Id == wish.Account.Id);
        if (known is null && all.Count >= IFeedStore.MostFeeds)
        {
            return new FeedPlan(default, []) { IsFull = true };
        }

        IntegrationId id = known?.Id ?? new IntegrationId(ids.NewId());
        SyncId? run = known?.Running is null ? new SyncId(ids.NewId()) : null;
        List<TurnEffect.Feeding> effects =
        [
            new TurnEffect.ConnectFeed(subject, id, wish.Account, wish.Proof, wish.IsFetched, wish.Grant),
        ];
        if (known is { IsPaused: true })
        {
            effects.Add(new TurnEffect.PauseFeed(subject, id, IsPaused: false));
        }

        if (run is { } started)
        {
            SyncKind kind = wish.File is not null ? SyncKind.Export : known?.SyncedAt is null ? SyncKind.Full : SyncKind.Latest;
            effects.Add(new TurnEffect.StartSync(subject, started, id, kind, wish.File, Wishes: null, wish.Watched));
        }

        return new FeedPlan(id, effects) { Known = known, Run = run };
    }

    /// <summary>Makes changes outside of a turn.</summary>
    /// <returns>False where one is not possible any more: then nothing was changed.</returns>
    /// <exception cref="StoreFullException">There is no room; nothing was changed.</exception>
    public async ValueTask<bool> ApplyAsync(IReadOnlyList<TurnEffect.Feeding> effects, CancellationToken cancellationToken)
    {
        bool isApplied = await changes.ApplyAsync(effects, cancellationToken);
        if (isApplied)
        {
            followUp.Follow(effects);
        }

        return isApplied;
    }
}
