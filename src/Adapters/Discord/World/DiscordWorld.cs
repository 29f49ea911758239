namespace Confidant.Adapters.Discord;

/// <summary>The guilds, channels and roles that the gateway told of, in memory. What does not fit is dropped, the least used guild
/// first, and asked for again when it is needed. Safe for concurrent use.</summary>
internal sealed partial class DiscordWorld
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _guilds = [];
    private readonly Dictionary<string, DiscordChannelState> _channels = [];
    private readonly Dictionary<string, DiscordPlace> _places = [];
    private readonly Dictionary<string, int> _changes = [];
    private long _clock;

    /// <summary>How many channels and threads are kept.</summary>
    /// <value>The default is 100,000.</value>
    public int MostChannels { get; init; } = 100_000;

    /// <summary>Where a channel or thread is; null where it, its channel or its guild is not known.</summary>
    public DiscordPlace? FindPlace(string channel)
    {
        lock (_gate)
        {
            return FindHere(channel);
        }
    }

    /// <summary>A guild; null where it is not known.</summary>
    public DiscordGuildState? FindGuild(string guild)
    {
        lock (_gate)
        {
            return _guilds.GetValueOrDefault(guild)?.State;
        }
    }

    /// <summary>The guild of a channel or thread; null where it is not known.</summary>
    public string? FindGuildOf(string channel)
    {
        lock (_gate)
        {
            return _channels.GetValueOrDefault(channel)?.GuildId;
        }
    }

    /// <summary>Whether a channel or thread is known; its own channel need not be.</summary>
    public bool Knows(string channel)
    {
        lock (_gate)
        {
            return _channels.ContainsKey(channel);
        }
    }

    /// <summary>Notes a whole guild: what is not told any more is gone.</summary>
    /// <returns>The channels that more people can read than before; none where it was not known.</returns>
    public IReadOnlyList<DiscordPlace> PutGuild(DiscordGuildState guild, IEnumerable<DiscordChannelState> channels)
    {
        lock (_gate)
        {
            Touch(guild.Id);
            return Compare(guild.Id, () =>
            {
                Drop(guild.Id);
                Add(guild, channels);
            });
        }
    }

    /// <summary>Notes what was asked for, unless the guild has changed since <paramref name="token"/>.</summary>
    /// <returns>Whether it was noted.</returns>
    public bool TryPutAsked(DiscordGuildState guild, IEnumerable<DiscordChannelState> channels, int token)
    {
        lock (_gate)
        {
            if (_changes.GetValueOrDefault(guild.Id) != token)
            {
                return false;
            }

            if (!_guilds.ContainsKey(guild.Id))
            {
                Add(guild, channels);
            }

            return true;
        }
    }

    /// <summary>Begins to note whether a guild that is being asked for changes meanwhile.</summary>
    /// <returns>What <see cref="TryPutAsked"/> needs to tell.</returns>
    public int Watch(string guild)
    {
        lock (_gate)
        {
            return _changes[guild] = _changes.GetValueOrDefault(guild) + 1;
        }
    }

    /// <summary>Ends what <see cref="Watch"/> began.</summary>
    public void Unwatch(string guild)
    {
        lock (_gate)
        {
            _changes.Remove(guild);
        }
    }

    /// <summary>Changes a guild that is known; its channels stay.</summary>
    /// <returns>The channels that more people can read than before.</returns>
    public IReadOnlyList<DiscordPlace> Change(string guild, Func<DiscordGuildState, DiscordGuildState> change)
    {
        lock (_gate)
        {
            Touch(guild);
            return _guilds.TryGetValue(guild, out Entry? entry)
                ? Compare(guild, () => entry.State = change(entry.State))
                : [];
        }
    }

    /// <summary>Notes a channel or thread of a guild that is known; of another one it is asked for when it is needed.</summary>
    /// <returns>Where it is, if more people can read it than before, or if it was not known how many could.</returns>
    public DiscordPlace? PutChannel(DiscordChannelState channel)
    {
        lock (_gate)
        {
            Touch(channel.GuildId);
            DiscordPlace? before = FindHere(channel.Id);
            AddChannel(channel);
            return FindHere(channel.Id) is { } now && (before is null || IsWider(before, now)) ? now : null;
        }
    }

    /// <summary>Notes a channel or thread that was asked for, unless it has become known meanwhile.</summary>
    public void PutAsked(DiscordChannelState channel)
    {
        lock (_gate)
        {
            if (!_channels.ContainsKey(channel.Id))
            {
                AddChannel(channel);
            }
        }
    }

    /// <summary>Forgets a channel or thread of a guild, and a channel's threads.</summary>
    /// <returns>Where they were; none where they are not known, or not there.</returns>
    public IReadOnlyList<DiscordPlace> RemoveChannel(string guild, string channel)
    {
        lock (_gate)
        {
            Touch(guild);
            if (!_channels.TryGetValue(channel, out DiscordChannelState? known) || known.GuildId != guild)
            {
                return [];
            }

            string[] gone = [channel, .. _guilds[guild].Channels.Where(other => _channels[other].ParentId == channel)];
            DiscordPlace[] places = [.. gone.Select(FindHere).OfType<DiscordPlace>()];
            foreach (string id in gone)
            {
                DropChannel(id);
            }

            return places;
        }
    }

    /// <summary>Forgets a guild.</summary>
    public void RemoveGuild(string guild)
    {
        lock (_gate)
        {
            Touch(guild);
            Drop(guild);
        }
    }
}
