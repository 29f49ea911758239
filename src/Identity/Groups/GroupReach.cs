namespace Confidant.Identity;

/// <summary>With whom a group is one audience; its admins choose.</summary>
public enum GroupReach
{
    /// <summary>With nobody else: what is said in it stays in it.</summary>
    Own = 0,

    /// <summary>With all groups that everybody of the wider group can read, as long as this is one of them: what is said in one
    /// from then on is heard in the others.</summary>
    Commons = 1,
}
