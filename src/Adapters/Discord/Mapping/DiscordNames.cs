using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>What the ids in a message's words are called.</summary>
/// <param name="People">Who is mentioned.</param>
/// <param name="Place">Where it was said; null outside guilds.</param>
/// <param name="World">Knows channels.</param>
internal sealed record DiscordNames(IReadOnlyList<DiscordUser?>? People, DiscordPlace? Place, DiscordWorld World)
{
    /// <summary>What stands for somebody or something that is not known, or not for everybody there to know.</summary>
    private const string Unknown = "unknown";

    /// <summary>A person's name.</summary>
    public string Person(string id) =>
        People?.FirstOrDefault(person => person?.Id == id) is { } known && DiscordAccounts.Name(known) is { Length: > 0 } name ? name : Unknown;

    /// <summary>A role's name.</summary>
    public string Role(string id) =>
        Place is { } place && place.Guild.Roles.TryGetValue(id, out DiscordRoleState? role) ? role.Name : Unknown;

    /// <summary>A channel's name; only of one that everybody in the guild sees, and of the one that is spoken in: the names of
    /// others are not for all who read along.</summary>
    public string Channel(string id)
    {
        if (Place is not { } place || World.FindPlace(id) is not { } meant || meant.Guild.Id != place.Guild.Id)
        {
            return Unknown;
        }

        bool isForAll = meant.Group.Key == place.Group.Key || meant.Group.Readers == GroupReaders.All;
        return isForAll ? (meant.Thread ?? meant.Channel).Name : Unknown;
    }
}
