namespace Confidant.Memory;

/// <summary>Where a row may be read. It stands on the source message; what rests on several takes the strictest.</summary>
public enum PrivacyScope
{
    /// <summary>Only where it was said, if that was a private chat; otherwise by its speaker only.</summary>
    Private = 0,

    /// <summary>Only in the group it was said in.</summary>
    GroupOnly = 1,

    /// <summary>Where it was said, and wherever its speaker speaks.</summary>
    CrossContext = 2,
}
