namespace Confidant.Adapters.Discord;

/// <content>What is done while the lock is held.</content>
internal sealed partial class DiscordWorld
{
    // Whether its readers are more, or whoever likes may read it now.
    private static bool IsWider(DiscordPlace before, DiscordPlace now) =>
        (now.Group.Readers is { } readers && before.Group.Readers is { } earlier && readers.IsWiderThan(earlier))
        || (now.Group.IsPublic && !before.Group.IsPublic);

    private List<DiscordPlace> Compare(string guild, Action change)
    {
        DiscordPlace[] before = [.. Places(guild)];
        change();
        ForgetPlaces(guild);
        var wider = new List<DiscordPlace>();
        foreach (DiscordPlace place in before)
        {
            if (FindHere(place.Channel.Id) is { } now && IsWider(place, now))
            {
                wider.Add(now);
            }
        }

        return wider;
    }

    private IEnumerable<DiscordPlace> Places(string guild) => _guilds.TryGetValue(guild, out Entry? entry)
        ? entry.Channels.Where(id => !_channels[id].IsThread && _channels[id].HoldsWords).Select(FindHere).OfType<DiscordPlace>()
        : [];

    private DiscordPlace? FindHere(string id)
    {
        if (_places.TryGetValue(id, out DiscordPlace? known))
        {
            _guilds[known.Guild.Id].Used = ++_clock;
            return known;
        }

        if (!_channels.TryGetValue(id, out DiscordChannelState? channel) || !_guilds.TryGetValue(channel.GuildId, out Entry? guild))
        {
            return null;
        }

        guild.Used = ++_clock;
        if (channel.ParentId is not { } parent)
        {
            return _places[id] = new DiscordPlace(guild.State, channel, null);
        }

        return _channels.TryGetValue(parent, out DiscordChannelState? home) && home.GuildId == channel.GuildId && !home.IsThread
            ? _places[id] = new DiscordPlace(guild.State, home, channel)
            : null;
    }

    private void Add(DiscordGuildState guild, IEnumerable<DiscordChannelState> channels)
    {
        var entry = new Entry { State = guild, Used = ++_clock };
        _guilds[guild.Id] = entry;
        foreach (DiscordChannelState channel in channels)
        {
            AddChannel(channel);
        }

        MakeRoom(guild.Id);
    }

    private void AddChannel(DiscordChannelState channel)
    {
        if (!_guilds.TryGetValue(channel.GuildId, out Entry? guild))
        {
            return;
        }

        bool isKnown = _channels.TryGetValue(channel.Id, out DiscordChannelState? before);
        if (isKnown && before!.GuildId != channel.GuildId)
        {
            // No channel moves between guilds: whoever says so is wrong.
            return;
        }

        _channels[channel.Id] = channel;
        guild.Channels.Add(channel.Id);
        if (isKnown)
        {
            _places.Remove(channel.Id);
            foreach (string thread in guild.Channels.Where(id => _channels[id].ParentId == channel.Id))
            {
                _places.Remove(thread);
            }
        }

        MakeRoom(channel.GuildId);
    }

    private void MakeRoom(string kept)
    {
        while (_channels.Count > MostChannels
            && _guilds.Where(guild => guild.Key != kept).MinBy(static guild => guild.Value.Used).Key is { } least)
        {
            Drop(least);
        }
    }

    private void Drop(string guild)
    {
        if (_guilds.Remove(guild, out Entry? entry))
        {
            foreach (string channel in entry.Channels)
            {
                _channels.Remove(channel);
                _places.Remove(channel);
            }
        }
    }

    private void DropChannel(string id)
    {
        if (_channels.Remove(id, out DiscordChannelState? channel))
        {
            _guilds[channel.GuildId].Channels.Remove(id);
            _places.Remove(id);
        }
    }

    private void ForgetPlaces(string guild)
    {
        if (_guilds.TryGetValue(guild, out Entry? entry))
        {
            foreach (string channel in entry.Channels)
            {
                _places.Remove(channel);
            }
        }
    }

    private void Touch(string guild)
    {
        if (_changes.TryGetValue(guild, out int changes))
        {
            _changes[guild] = changes + 1;
        }
    }

    private sealed class Entry
    {
        public required DiscordGuildState State { get; set; }

        public HashSet<string> Channels { get; } = [];

        public long Used { get; set; }
    }
}
