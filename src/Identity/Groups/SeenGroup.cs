namespace Confidant.Identity;

/// <summary>A group as an incoming message shows it.</summary>
/// <param name="Key">The group's key on its platform.</param>
/// <param name="Name">The title shown.</param>
/// <param name="IsPublic">Whether anybody can read it without an invitation.</param>
public sealed record SeenGroup(GroupKey Key, string Name, bool IsPublic)
{
    /// <summary>The group whose settings it takes over when it is first seen; nothing that is remembered. Null for none.</summary>
    public GroupKey? Parent { get; init; }

    /// <summary>The wider group of which everybody can read this one; null where some cannot, or where there is none. An admin may
    /// choose that the two are one audience from then on.</summary>
    public GroupKey? Commons { get; init; }

    /// <summary>Whether few speak here to many: a channel of announcements. What it announces is heard by everybody whom an agent
    /// talks to that it speaks for; see <see cref="IProfileStore.ResolveAnnouncedAsync"/>.</summary>
    public bool IsAnnouncements { get; init; }

    /// <summary>The larger place that it is part of, such as a Discord server: whoever leaves that leaves this. Null where there is none.</summary>
    public GroupKey? Place { get; init; }

    /// <summary>Who can read it now; null where the platform does not tell. Once they are more than were noted before, a new epoch
    /// begins: so a change that happened while nobody listened is noticed with the next message.</summary>
    public GroupReaders? Readers { get; init; }
}
