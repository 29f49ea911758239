namespace Confidant.BotHost.Models;

/// <summary>Who makes the answers.</summary>
internal sealed class ModelOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Models";

    /// <summary>The provider that answers by rules.</summary>
    public const string Offline = "offline";

    /// <summary>The provider: "offline" answers by rules from what is remembered.</summary>
    /// <value>The default is offline.</value>
    public string Provider { get; set; } = Offline;

    /// <summary>Whether what people marked as private may be shown to a model too.</summary>
    /// <value>The default is false.</value>
    public bool AllowPrivate { get; set; }
}
