namespace Confidant.Memory;

/// <summary>How far a run is.</summary>
public enum SyncState
{
    /// <summary>It waits for its turn, or for the platform.</summary>
    Waiting = 0,

    /// <summary>It is at work.</summary>
    Running = 1,

    /// <summary>It ended well.</summary>
    Done = 2,

    /// <summary>It was given up. What it read stays; the next one goes on from there.</summary>
    Failed = 3,

    /// <summary>Its person ended it. What it read stays.</summary>
    Cancelled = 4,
}
