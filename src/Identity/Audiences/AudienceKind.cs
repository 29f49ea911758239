namespace Confidant.Identity;

/// <summary>Who will read an answer.</summary>
public enum AudienceKind
{
    /// <summary>One person, in private.</summary>
    Direct,

    /// <summary>The members of a group.</summary>
    Group,

    /// <summary>Anybody: the speaker's shared words only.</summary>
    Public,
}
