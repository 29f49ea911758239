namespace Confidant.Emulators.Discord;

/// <content>What is seen from outside, and what goes wrong on demand.</content>
public sealed partial class DiscordEmulator
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>How many answers were 401, 403 or 429 (a shared limit's aside): 10,000 in 10 minutes shut out an address.</summary>
    public int Refusals
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.Limits.Refusals;
            }
        }
    }

    /// <summary>Where and when bots showed that they type.</summary>
    public IReadOnlyList<(EmulatedChannel Channel, DateTimeOffset At)> Typing
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.Typing];
            }
        }
    }

    /// <summary>What the bots sent to a channel (to all for null), in order; deleted messages are marked, not left out.</summary>
    public IReadOnlyList<EmulatedDiscordMessage> SentTo(EmulatedChannel? channel = null)
    {
        lock (_world.Gate)
        {
            return [.. _world.Sent.Where(message => channel is null || message.Channel == channel)];
        }
    }

    /// <summary>Waits until bots sent so many messages to a channel (in all for null).</summary>
    /// <exception cref="TimeoutException">They did not within the timeout; 20 seconds of real time by default.</exception>
    public async Task<IReadOnlyList<EmulatedDiscordMessage>> WaitForSentAsync(EmulatedChannel? channel, int count, TimeSpan? timeout = null)
    {
        Func<bool> holds = channel is null
            ? () => _world.Sent.Count >= count
            : () => _world.Sent.Count(message => message.Channel == channel) >= count;
        await WaitAsync(holds, timeout);
        return SentTo(channel);
    }

    /// <summary>Waits for a bot's message that answers a description, also after edits.</summary>
    /// <exception cref="TimeoutException">None did within the timeout; 20 seconds of real time by default.</exception>
    public async Task<EmulatedDiscordMessage> WaitForSentAsync(Func<EmulatedDiscordMessage, bool> matches, TimeSpan? timeout = null)
    {
        await WaitAsync(() => _world.Sent.Exists(message => matches(message)), timeout);
        lock (_world.Gate)
        {
            return _world.Sent.First(matches);
        }
    }

    /// <summary>Waits until so many requests of a route were read completely.</summary>
    /// <param name="route">Such as "POST /channels/{channel}/messages".</param>
    /// <param name="count">How many.</param>
    /// <param name="timeout">How long at most; 20 seconds of real time by default.</param>
    /// <exception cref="TimeoutException">They were not within the timeout.</exception>
    public Task WaitForRequestsAsync(string route, int count, TimeSpan? timeout = null) =>
        WaitAsync(() => _world.CountOf(route).Read >= count, timeout);

    /// <summary>How many requests of a route were read, and how many were answered.</summary>
    public (int Read, int Answered) CountOf(string route)
    {
        lock (_world.Gate)
        {
            RequestCount count = _world.CountOf(route);
            return (count.Read, count.Answered);
        }
    }

    /// <summary>Holds requests to a limit, for each channel, guild or webhook alone.</summary>
    /// <param name="route">Such as "POST /channels/{channel}/messages".</param>
    /// <param name="limit">The limit; by default there is one that nobody reaches.</param>
    public void SetLimit(string route, EmulatedLimit limit)
    {
        lock (_world.Gate)
        {
            _world.Limits.Set(route, limit);
        }
    }

    /// <summary>Holds the requests of each bot to a limit, the answers to interactions aside; null for none, the default.</summary>
    public void SetGlobalLimit(EmulatedLimit? limit)
    {
        lock (_world.Gate)
        {
            _world.Limits.Global = limit;
        }
    }

    /// <summary>Sets the limits that Discord is known to have: 5 messages in 5 seconds in a channel, 50 requests in a second.</summary>
    public void UseRealLimits()
    {
        lock (_world.Gate)
        {
            _world.Limits.UseReal();
        }
    }

    /// <summary>Lets the next requests go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="count">How many.</param>
    /// <param name="route">Of which route, such as "POST /channels/{channel}/messages"; null for any.</param>
    /// <param name="target">For which channel, guild or interaction (the first id in the path); null for any.</param>
    public void PlanFault(DiscordFault fault, int count = 1, string? route = null, string? target = null)
    {
        lock (_world.Gate)
        {
            _world.Faults.Add(fault, route, target, count);
        }
    }

    /// <summary>Forgets the faults that were planned.</summary>
    public void ClearFaults()
    {
        lock (_world.Gate)
        {
            _world.Faults.Clear();
        }
    }

    /// <summary>From now on messages are taken but not answered.</summary>
    public void HoldAnswers()
    {
        lock (_world.Gate)
        {
            _world.Hold ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits until so many answers are held.</summary>
    /// <exception cref="TimeoutException">They were not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForHeldAsync(int count, TimeSpan? timeout = null) => WaitAsync(() => _world.Held >= count, timeout);

    /// <summary>Gives all held answers, and holds none any more.</summary>
    public void ReleaseAnswers()
    {
        lock (_world.Gate)
        {
            _world.Hold?.TrySetResult();
            _world.Hold = null;
        }
    }

    private Task WaitAsync(Func<bool> holds, TimeSpan? timeout)
    {
        lock (_world.Gate)
        {
            return _world.Conditions.UntilAsync(holds).WaitAsync(timeout ?? _patience);
        }
    }
}
