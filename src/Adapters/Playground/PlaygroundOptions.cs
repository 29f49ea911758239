namespace Confidant.Adapters.Playground;

/// <summary>The page in the browser that needs no account.</summary>
public sealed class PlaygroundOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Playground";

    /// <summary>Whether the page is served.</summary>
    /// <value>The default is null: only where no other platform is configured.</value>
    public bool? Enabled { get; set; }

    /// <summary>Whether others than this machine may open the page. Whoever can open it can be Alice, Bob and Carla:
    /// put something in front that asks who comes in.</summary>
    /// <value>The default is false.</value>
    public bool AllowRemote { get; set; }

    /// <summary>Whether the page is served on a host.</summary>
    /// <param name="isAnyPlatformConfigured">Whether the host has another platform to talk to.</param>
    public bool IsOn(bool isAnyPlatformConfigured) => Enabled ?? !isAnyPlatformConfigured;
}
