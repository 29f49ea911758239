namespace Confidant.Adapters.Bios;

/// <summary>Whose profiles may be read for /link bio.</summary>
public sealed class BioOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Bios";

    /// <summary>Profiles on X.</summary>
    public XBioOptions X { get; } = new();

    /// <summary>Profiles on Farcaster.</summary>
    public FarcasterBioOptions Farcaster { get; } = new();

    /// <summary>How many seconds an answer may take; from 1 to 60.</summary>
    /// <value>The default is 8.</value>
    public int TimeoutSeconds { get; set; } = 8;
}
