namespace Confidant.BotHost.Models.Offline;

/// <summary>What somebody wants to know of their own posts.</summary>
internal enum PostQuestion
{
    /// <summary>What they are about.</summary>
    About,

    /// <summary>What the latest are about.</summary>
    Lately,

    /// <summary>When they are posted.</summary>
    Times,
}
