namespace Confidant.Emulators.Telegram;

/// <summary>A group or channel on the emulated Telegram.</summary>
public sealed class EmulatedChat
{
    internal EmulatedChat(long id, string type, string title)
    {
        Id = id;
        Type = type;
        Title = title;
    }

    /// <summary>The chat's number, below zero.</summary>
    public long Id { get; }

    /// <summary>"group", "supergroup" or "channel".</summary>
    public string Type { get; }

    /// <summary>The name shown.</summary>
    public string Title { get; }

    /// <summary>The public handle; null where the group is private.</summary>
    public string? Username { get; set; }

    /// <summary>What it says about itself; null where it says nothing.</summary>
    public string? Description { get; set; }

    /// <summary>The supergroup it became; null while it is what it was.</summary>
    public long? MigratedTo { get; internal set; }

    /// <summary>Whether the bots are admins there, and may send ephemeral messages unasked.</summary>
    public bool BotsAreAdmins { get; set; }

    internal HashSet<long> Members { get; } = [];

    internal Dictionary<long, string> Roles { get; } = [];

    internal HashSet<long> Bots { get; } = [];

    internal HashSet<long> Removed { get; } = [];

    internal HashSet<long> Topics { get; } = [];

    internal HashSet<long> ClosedTopics { get; } = [];
}
