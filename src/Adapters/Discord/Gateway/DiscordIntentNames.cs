namespace Confidant.Adapters.Discord;

/// <summary>The names of intents: in the settings, and where Discord's own page shows them. Pure.</summary>
internal static class DiscordIntentNames
{
    private static readonly DiscordIntents[] _all = [.. Enum.GetValues<DiscordIntents>().Where(intent => intent != DiscordIntents.None)];

    /// <summary>All names, for a message.</summary>
    public static string All => string.Join(", ", _all);

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
}
