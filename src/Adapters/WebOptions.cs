namespace Confidant.Adapters;

/// <summary>How the host is reached from outside.</summary>
public sealed class WebOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Web";

    /// <summary>The address under which platforms reach this host, perhaps through a proxy that ends TLS.</summary>
    /// <value>An absolute address without a query; the default is null: it is not reached from outside.</value>
    public string? PublicUrl { get; set; }
}
