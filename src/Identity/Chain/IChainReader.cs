namespace Confidant.Identity;

/// <summary>Asks chains, and tells an answer from none. Safe for concurrent use.</summary>
public interface IChainReader
{
    /// <summary>Whether an endpoint is configured for a chain.</summary>
    bool Reads(ChainId chain);

    /// <summary>Runs a call on the latest block.</summary>
    Task<ChainAnswer> CallAsync(ChainId chain, ChainCall call, CancellationToken cancellationToken);

    /// <summary>The code of an account; empty for one that is no contract.</summary>
    Task<ChainAnswer> GetCodeAsync(ChainId chain, EthereumAddress account, CancellationToken cancellationToken);
}
