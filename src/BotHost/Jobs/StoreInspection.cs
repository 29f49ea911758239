using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>What the latest look through the store found. Safe for concurrent use.</summary>
internal sealed class StoreInspection
{
    private volatile StoreReport? _latest;

    /// <summary>The report; null until the store was looked through.</summary>
    public StoreReport? Latest
    {
        get => _latest;
        set => _latest = value;
    }
}
