namespace Confidant.Adapters.Discord;

/// <summary>What a bot asks Discord to tell it, with Discord's own bits. Names are those of the setting.</summary>
[Flags]
internal enum DiscordIntents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Guilds, their channels, threads and roles.</summary>
    Guilds = 1 << 0,

    /// <summary>Who joins and leaves. Privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Messages in guilds.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Messages in direct chats.</summary>
    DirectMessages = 1 << 12,

    /// <summary>The words of messages that neither are direct nor mention the bot. Privileged.</summary>
    MessageContent = 1 << 15,
}
