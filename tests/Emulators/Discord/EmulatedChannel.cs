namespace Confidant.Emulators.Discord;

/// <summary>A channel, a thread or a direct chat on the emulated Discord.</summary>
public sealed class EmulatedChannel
{
    internal EmulatedChannel(string id, ChannelKind kind, EmulatedGuild? guild, string? name)
    {
        Id = id;
        Kind = kind;
        Guild = guild;
        Name = name;
    }

    /// <summary>Its id, a snowflake.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public ChannelKind Kind { get; internal set; }

    /// <summary>Its guild; null for a direct chat.</summary>
    public EmulatedGuild? Guild { get; }

    /// <summary>The name shown; null for a direct chat.</summary>
    public string? Name { get; internal set; }

    /// <summary>What it is about; null for nothing.</summary>
    public string? Topic { get; internal set; }

    /// <summary>The channel of a thread, the category of a channel.</summary>
    public EmulatedChannel? Parent { get; internal init; }

    /// <summary>Who may do what otherwise than in the guild.</summary>
    public IReadOnlyList<EmulatedOverwrite> Overwrites { get; internal set; } = [];

    /// <summary>Whether it is a thread, a forum's post included.</summary>
    public bool IsThread => Kind is ChannelKind.AnnouncementThread or ChannelKind.PublicThread or ChannelKind.PrivateThread;

    /// <summary>Whether a thread is put away.</summary>
    public bool IsArchived { get; internal set; }

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted { get; internal set; }

    internal string? OwnerId { get; init; }

    internal HashSet<string> Recipients { get; } = [];

    internal HashSet<string> ThreadMembers { get; } = [];

    internal List<EmulatedDiscordMessage> Messages { get; } = [];
}
