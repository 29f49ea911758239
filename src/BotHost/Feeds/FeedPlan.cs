using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Feeds;

/// <summary>What connecting a feed changes.</summary>
/// <param name="Integration">The feed's id, new or not.</param>
/// <param name="Effects">The changes.</param>
internal sealed record FeedPlan(IntegrationId Integration, IReadOnlyList<TurnEffect.Feeding> Effects)
{
    /// <summary>The same feed as it is connected already; null where it is new.</summary>
    public Integration? Known { get; init; }

    /// <summary>The run that begins; null where one is at work already.</summary>
    public SyncId? Run { get; init; }

    /// <summary>Whether there are as many feeds as there may be: then nothing changes.</summary>
    public bool IsFull { get; init; }
}
