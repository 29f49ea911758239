namespace Confidant.Memory;

/// <summary>The store has no room left. Nothing was changed; the same call succeeds once there is room.</summary>
public sealed class StoreFullException : Exception
{
    /// <summary>Creates the error with its standard message.</summary>
    public StoreFullException()
        : base("The store has no room left: free disk space, or raise Storage:MaxSizeMegabytes.")
    {
    }
}
