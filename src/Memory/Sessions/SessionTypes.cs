namespace Confidant.Memory;

/// <summary>The types of sessions that the host knows; others are free text and behave like <see cref="Chat"/>.</summary>
public static class SessionTypes
{
    /// <summary>Ordinary talk.</summary>
    public const string Chat = "chat";

    /// <summary>Talk about a timeline of posts.</summary>
    public const string Timeline = "timeline";

    /// <summary>Talk about marketing.</summary>
    public const string MarketerChat = "marketer_chat";

    /// <summary>Talk about videos: recalls its own turns, attachments and media notes only.</summary>
    public const string VideoChat = "video_chat";

    /// <summary>Talk about one's own media: recalls its own turns, attachments and media notes only.</summary>
    public const string PersonalChat = "personal_chat";

    /// <summary>Whether sessions of a type recall nothing but themselves.</summary>
    public static bool RecallsOnlyItself(string type) => type is VideoChat or PersonalChat;
}
