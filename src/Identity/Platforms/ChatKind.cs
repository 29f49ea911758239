namespace Confidant.Identity;

/// <summary>Who can be in a chat, as far as privacy is concerned.</summary>
public enum ChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>A group with known members.</summary>
    Group,

    /// <summary>Guest, inline, business or any context that is not known to be private or a group: read by
    /// <see cref="AudienceKind.Public"/>, and nothing is learned there.</summary>
    Public,
}
