namespace Confidant.Identity.Tests.Challenges;

/// <summary>A chain where every account is a contract that answers the same.</summary>
internal sealed class FixedReader(ChainAnswer? answer) : IChainReader
{
    public bool Reads(ChainId chain) => answer is not null;

    public Task<ChainAnswer> CallAsync(ChainId chain, ChainCall call, CancellationToken cancellationToken) =>
        Task.FromResult(answer ?? new ChainAnswer.Unavailable(ChainProblem.NotConfigured));

    public Task<ChainAnswer> GetCodeAsync(ChainId chain, EthereumAddress account, CancellationToken cancellationToken) =>
        Task.FromResult<ChainAnswer>(new ChainAnswer.Returned(new byte[] { 1 }));
}
