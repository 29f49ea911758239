namespace Confidant.Emulators.Discord;

/// <summary>A guild on the emulated Discord.</summary>
public sealed class EmulatedGuild
{
    internal EmulatedGuild(string id, string name)
    {
        Id = id;
        Name = name;
        Roles.Add(new EmulatedRole(id, "@everyone", DiscordPermissions.Usual));
    }

    /// <summary>Its id, a snowflake.</summary>
    public string Id { get; }

    /// <summary>The name shown.</summary>
    public string Name { get; internal set; }

    /// <summary>What it says of itself; null for nothing.</summary>
    public string? Description { get; internal set; }

    /// <summary>Discord's names of what it has, such as DISCOVERABLE.</summary>
    public IReadOnlyList<string> Features { get; internal set; } = [];

    /// <summary>The language of its notices.</summary>
    public string Locale { get; internal set; } = "en-US";

    /// <summary>Who owns it.</summary>
    public string OwnerId { get; internal set; } = "1";

    /// <summary>Whether it is out of order for now.</summary>
    public bool IsUnavailable { get; internal set; }

    internal List<EmulatedRole> Roles { get; } = [];

    internal Dictionary<string, EmulatedGuildMember> Members { get; } = [];
}
