namespace Confidant.Identity;

/// <summary>How far a token reaches. Each may do all that the ones before it may.</summary>
public enum TokenAudience
{
    /// <summary>What the person lets be used everywhere is read, and nothing is learned: like a public place.</summary>
    Shared = 1,

    /// <summary>Talk as in the person's private chat.</summary>
    Direct = 2,

    /// <summary>The person's own data too: to list, change, export and forget it.</summary>
    Subject = 3,
}
