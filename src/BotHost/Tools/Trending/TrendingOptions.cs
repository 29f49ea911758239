namespace Confidant.BotHost.Tools.Trending;

/// <summary>The service that is asked what is trending.</summary>
internal sealed class TrendingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Tools:Trending";

    /// <summary>The service's address, http or https; null for none.</summary>
    /// <value>The default is null: the tools are off.</value>
    public string? Endpoint { get; set; }

    /// <summary>The key that the service asks for; null for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How many seconds an answer may take; from 1 to 120.</summary>
    /// <value>The default is 20.</value>
    public int TimeoutSeconds { get; set; } = 20;
}
