using System.Globalization;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Tells a guild that the bot came to from one that is merely loaded, and finds those that it was removed from while nobody
/// listened: by what the store knows. Safe for concurrent use.</summary>
internal sealed class DiscordGuildList(IKnownPlaces known, TimeProvider time)
{
    // The host's clock and Discord's differ: a group that we saw soon after we came may seem older than our coming.
    private static readonly TimeSpan _clockDifference = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _left = [];
    private Dictionary<string, KnownPlace> _known = [];
    private HashSet<string> _listed = [];

    /// <summary>Notes the guilds of a new session.</summary>
    /// <returns>The guilds that the store knows, that would be in the list, and are not.</returns>
    public async ValueTask<IReadOnlyList<string>> ReadReadyAsync(DiscordReady ready, DiscordSelf self, CancellationToken cancellationToken)
    {
        Dictionary<string, KnownPlace> places = await ReadAsync(self, cancellationToken);
        if (ready.Guilds is null)
        {
            return [];
        }

        HashSet<string> told = [.. ready.Guilds.Select(static guild => guild?.Id).OfType<string>()];
        lock (_gate)
        {
            _known = places;
            _listed = [.. _listed, .. told];
        }

        (int shard, int shards) = ready.Shard is [int number, > 0 and int count] ? (number, count) : (0, 1);
        string[] gone =
        [
            .. places.Values
                .Where(place => place.IsMember && DiscordSnowflake.IsId(place.Place.Chat.Value) && !told.Contains(place.Place.Chat.Value)
                    && DiscordSnowflake.Shard(place.Place.Chat.Value, shards) == shard)
                .Select(static place => place.Place.Chat.Value),
        ];
        foreach (string guild in gone)
        {
            Leave(guild);
        }

        return gone;
    }

    /// <summary>Notes that the bot is no longer in a guild: whatever the store knows of it by then, it comes back to it.</summary>
    public void Leave(string guild)
    {
        lock (_gate)
        {
            _listed.Remove(guild);
            _left.Add(guild);
        }
    }

    /// <summary>When the bot came to a guild that it was in before, and had left; null where it has been there all the time, and
    /// where nothing is known of the guild.</summary>
    public async ValueTask<DateTimeOffset?> FindJoinAsync(DiscordGuild guild, DiscordSelf self, CancellationToken cancellationToken)
    {
        DateTimeOffset? joined = DateTimeOffset.TryParse(
            guild.JoinedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
        Dictionary<string, KnownPlace> places;
        bool isListed;
        lock (_gate)
        {
            if (_left.Remove(guild.Id!))
            {
                return joined ?? time.GetUtcNow();
            }

            isListed = _listed.Contains(guild.Id!);
            places = _known;
        }

        if (!isListed)
        {
            // Not one of those that a new session loads one by one: rare enough to look anew.
            places = await ReadAsync(self, cancellationToken);
        }

        if (!places.TryGetValue(guild.Id!, out KnownPlace? place))
        {
            return null;
        }

        return place.IsMember
            ? joined > place.Since + _clockDifference ? joined : null
            : joined ?? time.GetUtcNow();
    }

    private async ValueTask<Dictionary<string, KnownPlace>> ReadAsync(DiscordSelf self, CancellationToken cancellationToken) =>
        (await known.ReadAsync(Platform.Discord, new BotAccountId(self.User), cancellationToken))
            .DistinctBy(static place => place.Place.Chat.Value)
            .ToDictionary(static place => place.Place.Chat.Value);
}
