namespace Confidant.Adapters.Ethereum;

/// <summary>The chains that are asked.</summary>
public sealed class EthereumOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Ethereum";

    /// <summary>An endpoint of JSON-RPC for each chain, by its number: https, or http on this machine. Such addresses often hold a key.</summary>
    /// <value>The default is empty: no chain is asked.</value>
    public Dictionary<string, string?> RpcUrls { get; } = [];

    /// <summary>How many seconds an answer may take; from 1 to 60.</summary>
    /// <value>The default is 8.</value>
    public int TimeoutSeconds { get; set; } = 8;
}
