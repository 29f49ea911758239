namespace Confidant.Adapters;

/// <summary>How a platform's connection stands.</summary>
public enum PlatformState
{
    /// <summary>Not connected yet.</summary>
    Connecting,

    /// <summary>Receiving.</summary>
    Connected,

    /// <summary>Interrupted; it is being tried again.</summary>
    Degraded,

    /// <summary>Ended; only an operator can mend it.</summary>
    Failed,
}
