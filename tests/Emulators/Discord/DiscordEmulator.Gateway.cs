using Confidant.Emulators.Discord.Gateway;

namespace Confidant.Emulators.Discord;

/// <content>The gateway's connections: what is seen of them, and what goes wrong with them on demand.</content>
public sealed partial class DiscordEmulator
{
    /// <summary>The interval of heartbeats that HELLO tells; 41.25 seconds by default.</summary>
    public TimeSpan HeartbeatInterval
    {
        get => Locked(hub => hub.HeartbeatInterval);
        set => Locked(hub => hub.HeartbeatInterval = value);
    }

    /// <summary>Whether an IDENTIFY within 5 seconds of the last is refused; true by default.</summary>
    public bool IsIdentifyPaced
    {
        get => Locked(static hub => hub.IsIdentifyPaced);
        set => Locked(hub => hub.IsIdentifyPaced = value);
    }

    /// <summary>How many events are kept for a session that may come back; 100,000 by default.</summary>
    public int ReplayLimit
    {
        get => Locked(static hub => hub.ReplayLimit);
        set => Locked(hub => hub.ReplayLimit = value);
    }

    /// <summary>The IDENTIFYs and RESUMEs that were taken, in order.</summary>
    public IReadOnlyList<EmulatedIdentify> Identifies => Locked(static hub => (EmulatedIdentify[])[.. hub.Identifies]);

    /// <summary>How many times a new session was asked for, the refused ones included.</summary>
    public int IdentifiesAsked => Locked(static hub => hub.IdentifiesAsked);

    /// <summary>The heartbeats that came: the sequence number that each carried, null where it carried none.</summary>
    public IReadOnlyList<long?> Heartbeats => Locked(static hub => (long?[])[.. hub.Heartbeats]);

    /// <summary>The number of the last event of a bot's shard.</summary>
    public long SequenceOf(EmulatedDiscordBot bot, int shard = 0) =>
        Locked(hub => hub.Sessions.Last(session => session.Bot == bot && session.Shard == shard).Sequence);

    /// <summary>Waits until so many shards of a bot are connected, identified or resumed.</summary>
    /// <exception cref="TimeoutException">They were not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForConnectedAsync(EmulatedDiscordBot bot, int shards = 1, TimeSpan? timeout = null) =>
        WaitAsync(() => _world.Gateway.Of(bot).Count() >= shards, timeout);

    /// <summary>Waits until so many IDENTIFYs and RESUMEs were taken.</summary>
    /// <exception cref="TimeoutException">They were not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForIdentifiesAsync(int count, TimeSpan? timeout = null) =>
        WaitAsync(() => _world.Gateway.Identifies.Count >= count, timeout);

    /// <summary>Waits until so many sessions were begun anew, resumed ones not counted.</summary>
    /// <exception cref="TimeoutException">They were not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForSessionsAsync(int count, TimeSpan? timeout = null) =>
        WaitAsync(() => _world.Gateway.Identifies.Count(static taken => !taken.IsResume) >= count, timeout);

    /// <summary>Waits until so many heartbeats came.</summary>
    /// <exception cref="TimeoutException">They did not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForHeartbeatsAsync(int count, TimeSpan? timeout = null) =>
        WaitAsync(() => _world.Gateway.Heartbeats.Count >= count, timeout);

    /// <summary>Disturbs the connections of a bot (of one shard where it is named).</summary>
    /// <returns>How many connections stood.</returns>
    public int Disturb(EmulatedDiscordBot bot, GatewayFault fault, int? shard = null)
    {
        lock (_world.Gate)
        {
            GatewaySession[] sessions = [.. _world.Gateway.Of(bot, shard)];
            foreach (GatewaySession session in sessions)
            {
                fault.Apply(session);
            }

            _world.Conditions.Check();
            return sessions.Length;
        }
    }

    /// <summary>Asks a bot for a heartbeat (op 1).</summary>
    public void AskForHeartbeat(EmulatedDiscordBot bot)
    {
        lock (_world.Gate)
        {
            foreach (GatewaySession session in _world.Gateway.Of(bot))
            {
                session.Connection!.Send(1, null);
            }
        }
    }

    /// <summary>Dispatches the next events twice each.</summary>
    public void RepeatEvents(int count)
    {
        lock (_world.Gate)
        {
            _world.Gateway.Repeats = count;
        }
    }

    private T Locked<T>(Func<GatewayHub, T> read)
    {
        lock (_world.Gate)
        {
            return read(_world.Gateway);
        }
    }
}
