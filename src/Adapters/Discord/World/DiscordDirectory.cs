using Confidant.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Knows guilds, channels and roles: what the gateway told of is in <see cref="World"/>, and what it did not is asked for.
/// A connection that is resumed after a restart is told of nothing anew. Safe for concurrent use.</summary>
internal sealed partial class DiscordDirectory(DiscordClient client, TimeProvider time, ILogger<DiscordDirectory> logger) : IDisposable
{
    private const int MostMissing = 10_000;
    private const int MostTries = 5;

    private static readonly TimeSpan _missingFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _countFor = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _missing = [];
    private readonly Dictionary<string, Task> _asking = [];
    private readonly Dictionary<string, (int? Count, DateTimeOffset Until)> _counts = [];

    /// <summary>What the gateway told of.</summary>
    public DiscordWorld World { get; } = new();

    /// <summary>Where a channel or thread is.</summary>
    /// <param name="channel">Its id.</param>
    /// <param name="guild">The guild that it is said to be in; null where that is not known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where there is none, where we may not see it, and where it is in another guild.</returns>
    /// <exception cref="DiscordApiException">Discord did not tell now, and may later.</exception>
    public async ValueTask<DiscordPlace?> FindAsync(string channel, string? guild, CancellationToken cancellationToken)
    {
        DiscordPlace? place = World.FindPlace(channel);
        if (place is null && DiscordSnowflake.IsId(channel) && (guild is null || DiscordSnowflake.IsId(guild)) && !IsMissing(channel))
        {
            await ShareAsync($"channel {channel}", () => AskForChannelAsync(channel, guild), cancellationToken);
            place = World.FindPlace(channel);
            if (place is null)
            {
                NoteMissing(channel);
            }
        }

        return place is not null && (guild is null || place.Guild.Id == guild) ? place : null;
    }

    /// <summary>How many members a guild has, within the last hour and approximately; null where it is not told.</summary>
    /// <exception cref="DiscordApiException">Discord did not tell.</exception>
    public async ValueTask<int?> CountMembersAsync(string guild, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            if (_counts.TryGetValue(guild, out var known) && known.Until > now)
            {
                return known.Count;
            }
        }

        DiscordGuild told = await client.GetGuildAsync(guild, cancellationToken);
        return NoteCount(told);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task AskForChannelAsync(string channel, string? guild)
    {
        try
        {
            if (guild is not null)
            {
                await AskForGuildAsync(guild);
            }

            if (World.FindPlace(channel) is not null)
            {
                return;
            }

            // Threads are not among a guild's channels.
            if (await AskAsync(channel) is not { } found || (guild is not null && found.GuildId != guild))
            {
                return;
            }

            await AskForGuildAsync(found.GuildId);
            if (found.ParentId is { } parent && !World.Knows(parent) && await AskAsync(parent) is { IsThread: false } home)
            {
                World.PutAsked(home);
            }

            World.PutAsked(found);
        }
        catch (DiscordApiException failure) when (IsFinal(failure))
        {
            LogUnknown(channel, failure.Kind);
        }
    }

    private async Task<DiscordChannelState?> AskAsync(string channel)
    {
        DiscordChannel told = await client.GetChannelAsync(channel, _stop.Token);
        return told.Id == channel && DiscordSnowflake.IsId(told.GuildId) ? DiscordChannelState.Of(told, null) : null;
    }

    private async Task AskForGuildAsync(string guild)
    {
        if (World.FindGuild(guild) is not null)
        {
            return;
        }

        await ShareAsync($"guild {guild}", () => ReadGuildAsync(guild), _stop.Token);
    }

    private async Task ReadGuildAsync(string guild)
    {
        int token = World.Watch(guild);
        try
        {
            for (int tries = 0; World.FindGuild(guild) is null && tries < MostTries; tries++)
            {
                DiscordGuild told = await client.GetGuildAsync(guild, _stop.Token);
                IReadOnlyList<DiscordChannel> channels = await client.GetGuildChannelsAsync(guild, _stop.Token);
                if (told.Id != guild || DiscordGuildState.Of(told) is not { } state)
                {
                    return;
                }

                NoteCount(told);
                if (World.TryPutAsked(state, channels.Select(channel => DiscordChannelState.Of(channel, guild)).OfType<DiscordChannelState>(), token))
                {
                    return;
                }

                // It changed while we asked: what we were told may be what it was.
                token = World.Watch(guild);
            }
        }
        finally
        {
            World.Unwatch(guild);
        }
    }

    // Whoever comes while somebody asks waits for the same answer. Nobody's cancellation takes it from the others.
    private async Task ShareAsync(string key, Func<Task> ask, CancellationToken cancellationToken)
    {
        Task asking;
        lock (_gate)
        {
            if (!_asking.TryGetValue(key, out asking!))
            {
                _asking[key] = asking = EndAsync(key, ask);
            }
        }

        await asking.WaitAsync(cancellationToken);
    }

    private async Task EndAsync(string key, Func<Task> ask)
    {
        await Task.Yield();
        try
        {
            await ask();
        }
        finally
        {
            lock (_gate)
            {
                _asking.Remove(key);
            }
        }
    }

    private bool IsMissing(string channel)
    {
        lock (_gate)
        {
            return _missing.TryGetValue(channel, out DateTimeOffset until) && until > time.GetUtcNow();
        }
    }

    private void NoteMissing(string channel)
    {
        lock (_gate)
        {
            if (_missing.Count >= MostMissing)
            {
                _missing.Clear();
            }

            _missing[channel] = time.GetUtcNow() + _missingFor;
        }
    }

    private int? NoteCount(DiscordGuild guild)
    {
        int? count = guild.ApproximateMemberCount ?? guild.MemberCount;
        lock (_gate)
        {
            if (_counts.Count >= MostMissing)
            {
                _counts.Clear();
            }

            if (guild.Id is { } id)
            {
                _counts[id] = (count, time.GetUtcNow() + _countFor);
            }
        }

        return count;
    }

    // An answer that cannot be read will not be readable the next time either, and must not hold up everything else.
    private static bool IsFinal(DiscordApiException failure) =>
        failure.Kind == DiscordErrorKind.MalformedAnswer || (!failure.IsTransient && failure.Kind != DiscordErrorKind.Unauthorized);

    [LoggerMessage(Level = LogLevel.Information, Message = "Channel {Channel} is not known, and Discord tells nothing of it: {Kind}.")]
    private partial void LogUnknown(string channel, DiscordErrorKind kind);
}
