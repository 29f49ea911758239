namespace Confidant.Emulators.Feeds;

/// <summary>An account on the emulated Bluesky. Guarded by the emulator's lock.</summary>
/// <param name="Handle">Its handle.</param>
/// <param name="Did">Its lasting id.</param>
public sealed record BlueskyAccount(string Handle, string Did)
{
    /// <summary>Whether it does not want to be shown to those who have not signed in.</summary>
    public bool IsForMembersOnly { get; set; }

    /// <summary>How many posts it says that it has; null for as many as it has.</summary>
    public int? ClaimsPosts { get; set; }

    internal List<BlueskyEmulatedItem> Items { get; } = [];
}
