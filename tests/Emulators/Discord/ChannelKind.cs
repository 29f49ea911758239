namespace Confidant.Emulators.Discord;

/// <summary>What a channel is; Discord's numbers.</summary>
public enum ChannelKind
{
    /// <summary>Text, in a guild.</summary>
    Text = 0,

    /// <summary>Between a person and a bot.</summary>
    Direct = 1,

    /// <summary>Voice, with a chat.</summary>
    Voice = 2,

    /// <summary>Between several people.</summary>
    GroupDirect = 3,

    /// <summary>A heading for channels.</summary>
    Category = 4,

    /// <summary>Announcements that other guilds may follow.</summary>
    Announcement = 5,

    /// <summary>A thread of an announcement.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread that all of the channel can read.</summary>
    PublicThread = 11,

    /// <summary>A thread for those who were invited.</summary>
    PrivateThread = 12,

    /// <summary>A channel of posts, each a thread.</summary>
    Forum = 15,
}
