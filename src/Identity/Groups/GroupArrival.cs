namespace Confidant.Identity;

/// <summary>What the news means that a bot account came to a group.</summary>
public enum GroupArrival
{
    /// <summary>It came, or came back.</summary>
    New,

    /// <summary>It was there before: the group only has another key now.</summary>
    Moved,

    /// <summary>It came, unless it turns out that a group of the same name, which it is in, has this key now.</summary>
    Unclear,
}
