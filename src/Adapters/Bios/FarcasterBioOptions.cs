namespace Confidant.Adapters.Bios;

/// <summary>How profiles on Farcaster are read.</summary>
public sealed class FarcasterBioOptions
{
    /// <summary>The address of a hub's HTTP API: https, or http on this machine.</summary>
    /// <value>The default is null: no hub is asked.</value>
    public string? HubUrl { get; set; }
}
