namespace Confidant.Adapters.Discord;

/// <summary>How the connection stands. Safe for concurrent use.</summary>
internal sealed class DiscordHealth
{
    private volatile PlatformHealth _current = new(PlatformState.Connecting);

    /// <summary>The present state.</summary>
    public PlatformHealth Current => _current;

    /// <summary>Events arrive.</summary>
    public void Connected() => _current = new PlatformHealth(PlatformState.Connected);
}
