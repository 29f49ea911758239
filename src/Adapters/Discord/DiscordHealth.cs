using System.Globalization;

namespace Confidant.Adapters.Discord;

/// <summary>How the connection stands, over all shards. Safe for concurrent use.</summary>
internal sealed class DiscordHealth
{
    private readonly Lock _lock = new();
    private PlatformHealth?[] _shards = [];
    private PlatformHealth?[] _holds = [];
    private volatile PlatformHealth _current = new(PlatformState.Connecting);

    /// <summary>The present state.</summary>
    public PlatformHealth Current => _current;

    /// <summary>So many shards begin to connect.</summary>
    public void Begin(int shards)
    {
        lock (_lock)
        {
            _shards = Enumerable.Repeat(new PlatformHealth(PlatformState.Connecting), shards).ToArray();
            _holds = new PlatformHealth?[shards];
            _current = Sum();
        }
    }

    /// <summary>A shard receives events.</summary>
    public void Connected(int shard) => Set(_shards, shard, null);

    /// <summary>A shard's connection ended, and it comes again.</summary>
    public void Interrupted(int shard, DiscordEnd end) =>
        Set(_shards, shard, new PlatformHealth(PlatformState.Degraded, end.Cause, end.Cure));

    /// <summary>A shard needs a new session, and Discord allows none before a time.</summary>
    public void StartsUsedUp(int shard, DateTimeOffset until) => Set(_shards, shard, new PlatformHealth(
        PlatformState.Degraded,
        string.Create(CultureInfo.InvariantCulture, $"Discord allows this bot no more sessions before {until:u}."),
        "Wait: it connects by itself then, and restarting does not help. See in the log why sessions ended so often."));

    /// <summary>Events of a shard wait for the store.</summary>
    public void StoreUnavailable(int shard, bool isFull) => Set(_holds, shard, isFull
        ? new PlatformHealth(
            PlatformState.Degraded,
            "The store is full; Discord keeps messages for a few minutes only.",
            "Free space on the disk of the store.")
        : new PlatformHealth(
            PlatformState.Degraded,
            "The store does not take messages; Discord keeps them for a few minutes only.",
            "See the store's health and the log."));

    /// <summary>An event of a shard waits because Discord does not tell what it belongs to.</summary>
    public void Unanswered(int shard) => Set(_holds, shard, new PlatformHealth(
        PlatformState.Degraded,
        "Discord does not tell about a channel, so its messages wait.",
        "Check the network and Discord:ApiBaseUrl, and Discord's status page."));

    /// <summary>A shard's events go into the store.</summary>
    public void Flows(int shard) => Set(_holds, shard, null);

    /// <summary>A call without which no shard can connect failed, and is tried again.</summary>
    public void Unreachable(DiscordApiException failure) => _current = failure.Kind switch
    {
        DiscordErrorKind.Network or DiscordErrorKind.Timeout => new PlatformHealth(
            PlatformState.Degraded, "Discord cannot be reached.", "Check the network and Discord:ApiBaseUrl."),
        DiscordErrorKind.TooManyRequests => new PlatformHealth(PlatformState.Degraded, "Discord asked for a pause (429)."),
        _ => new PlatformHealth(
            PlatformState.Degraded, $"Discord does not answer as it should ({failure.Kind}, {failure.Status})."),
    };

    /// <summary>Discord refuses for good.</summary>
    public void Failed(PlatformHealth refusal)
    {
        lock (_lock)
        {
            _shards = [];
            _holds = [];
            _current = refusal;
        }
    }

    private void Set(PlatformHealth?[] states, int shard, PlatformHealth? state)
    {
        lock (_lock)
        {
            // Nothing is left of them once Discord refused.
            if (shard < states.Length && _shards.Length > 0 && states[shard] != state)
            {
                states[shard] = state;
                _current = Sum();
            }
        }
    }

    private PlatformHealth Sum()
    {
        if (_holds.FirstOrDefault(static hold => hold is not null) is { } hold)
        {
            return hold;
        }

        int connected = _shards.Count(static shard => shard is null);
        if (connected == _shards.Length)
        {
            return new PlatformHealth(PlatformState.Connected);
        }

        int worst = Array.FindIndex(_shards, static shard => shard is { State: PlatformState.Degraded });
        PlatformHealth shown = worst >= 0 ? _shards[worst]! : new PlatformHealth(PlatformState.Connecting);
        return _shards.Length == 1
            ? shown
            : shown with
            {
                Cause = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{connected} of {_shards.Length} shards are connected.{(worst >= 0 ? $" Shard {worst}: {shown.Cause}" : "")}"),
            };
    }
}
