namespace Confidant.Emulators.Discord;

/// <summary>What a role or an overwrite may allow; Discord's bits.</summary>
[Flags]
public enum DiscordPermissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, everywhere in the guild.</summary>
    Administrator = 1UL << 3,

    /// <summary>Changing channels.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Changing the guild.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>Reacting to messages.</summary>
    AddReactions = 1UL << 6,

    /// <summary>Seeing a channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Writing in a channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Deleting what others wrote.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Links with previews.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Sending files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Reading what was written before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Pinging everyone.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Slash commands.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Changing threads, and seeing the private ones.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Starting threads that all of the channel can read.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Starting threads for those who are invited.</summary>
    CreatePrivateThreads = 1UL << 36,

    /// <summary>Writing in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>What @everyone may do in a new guild.</summary>
    Usual = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands
        | CreatePublicThreads | CreatePrivateThreads | SendMessagesInThreads,

    /// <summary>All that the emulator knows.</summary>
    All = Usual | Administrator | ManageChannels | ManageGuild | ManageMessages | MentionEveryone | ManageThreads,
}
