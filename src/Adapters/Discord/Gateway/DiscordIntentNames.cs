namespace Confidant.Adapters.Discord;

/// <summary>The names of intents: in the settings, and where Discord's own page shows them. Pure.</summary>
internal static class DiscordIntentNames
{
    private static readonly DiscordIntents[] _all = [.. Enum.GetValues<DiscordIntents>().Where(intent => intent != DiscordIntents.None)];

    // Of an application's flags, one stands for a verified application and one for a small one.
    private static readonly (DiscordIntents Intent, string Switch, long Flags, string Gain)[] _privileged =
    [
        (DiscordIntents.GuildMembers, "Server Members Intent", (1 << 14) | (1 << 15),
            "that somebody left a guild is known at once, and not only when memory is used"),
        (DiscordIntents.MessageContent, "Message Content Intent", (1 << 18) | (1 << 19),
            "messages that do not mention the bot are read and learned from too, where a group allows it"),
    ];

    /// <summary>All names, for a message.</summary>
    public static string All => string.Join(", ", _all);

    /// <summary>Those that Discord gives only to whom it allows them.</summary>
    public static DiscordIntents Privileged => _privileged.Aggregate(DiscordIntents.None, static (sum, one) => sum | one.Intent);

    /// <summary>The privileged ones that an application's flags allow.</summary>
    public static DiscordIntents AllowedBy(long flags) => _privileged
        .Where(one => (one.Flags & flags) != 0)
        .Aggregate(DiscordIntents.None, static (sum, one) => sum | one.Intent);

    /// <summary>Reads a list that is separated by commas; null where it holds a name that is none.</summary>
    public static DiscordIntents? Parse(string names)
    {
        DiscordIntents read = DiscordIntents.None;
        foreach (string name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            DiscordIntents found = _all.FirstOrDefault(intent => string.Equals(intent.ToString(), name, StringComparison.OrdinalIgnoreCase));
            if (found == DiscordIntents.None)
            {
                return null;
            }

            read |= found;
        }

        return read;
    }

    /// <summary>The names of the privileged ones among some.</summary>
    public static string PrivilegedAmong(DiscordIntents intents) =>
        string.Join(", ", _privileged.Where(one => intents.HasFlag(one.Intent)).Select(one => one.Intent));

    /// <summary>The switches on Discord's page that the privileged ones among some need.</summary>
    public static string SwitchesOf(DiscordIntents intents) =>
        string.Join(" and ", _privileged.Where(one => intents.HasFlag(one.Intent)).Select(one => one.Switch));

    /// <summary>What each privileged intent that is not among some would add, a line each.</summary>
    public static IEnumerable<string> GainsBeyond(DiscordIntents intents) => _privileged
        .Where(one => !intents.HasFlag(one.Intent))
        .Select(one => $"With {one.Intent} in Discord:Intents ({one.Switch} on Discord's page), {one.Gain}.");
}
