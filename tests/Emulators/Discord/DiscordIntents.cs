namespace Confidant.Emulators.Discord;

/// <summary>The groups of events that a bot asks for; Discord's bits.</summary>
[Flags]
public enum DiscordIntents
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Guilds, roles, channels, threads.</summary>
    Guilds = 1 << 0,

    /// <summary>Who joins and leaves; privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Who is online; privileged.</summary>
    GuildPresences = 1 << 8,

    /// <summary>Messages in guilds.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Reactions in guilds.</summary>
    GuildMessageReactions = 1 << 10,

    /// <summary>Who types in guilds.</summary>
    GuildMessageTyping = 1 << 11,

    /// <summary>Direct messages.</summary>
    DirectMessages = 1 << 12,

    /// <summary>The words of messages that do not concern the bot; privileged.</summary>
    MessageContent = 1 << 15,

    /// <summary>Those that must be switched on for an application.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>All bits that Discord knows.</summary>
    Known = 0x3FFFFFF & ~(1 << 17) & ~(1 << 18) & ~(1 << 19) & ~(1 << 22) & ~(1 << 23),
}
