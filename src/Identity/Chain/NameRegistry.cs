using System.Diagnostics.CodeAnalysis;

namespace Confidant.Identity;

/// <summary>A registry of names on a chain, and the resolvers that it leads to (EIP-137, EIP-181).</summary>
/// <param name="reader">Asks the chain.</param>
/// <param name="chain">The chain.</param>
/// <param name="registry">The registry's address.</param>
/// <param name="trusted">The only resolvers that are believed; empty for all that the registry names.</param>
internal sealed class NameRegistry(IChainReader reader, ChainId chain, EthereumAddress registry, params EthereumAddress[] trusted)
{
    private const uint Resolver = 0x0178b8bf;
    private const uint Address = 0x3b3b57de;
    private const uint Name = 0x691f3431;
    private const uint NameForAddress = 0x4ec3bd23;

    private delegate bool Reading<T>(ReadOnlySpan<byte> answer, [MaybeNullWhen(false)] out T value);

    /// <summary>The address that a name leads to.</summary>
    public Task<ContractRead<EthereumAddress>> FindAddressAsync(EnsName name, CancellationToken cancellationToken) =>
        AskResolverAsync<EthereumAddress>(name.Hash(), Address, TryReadAddress, cancellationToken);

    /// <summary>The text of the name that stands at a node; it may be any text.</summary>
    public Task<ContractRead<string>> FindNameAsync(byte[] node, CancellationToken cancellationToken) =>
        AskResolverAsync<string>(node, Name, TryReadName, cancellationToken);

    /// <summary>The text of the name that a reverse registrar has for an address; it may be any text.</summary>
    public Task<ContractRead<string>> FindNameAsync(EthereumAddress registrar, EthereumAddress address, CancellationToken cancellationToken) =>
        AskAsync<string>(registrar, Abi.Call(NameForAddress, Abi.Word(address)), TryReadName, cancellationToken);

    private static bool TryReadAddress(ReadOnlySpan<byte> answer, out EthereumAddress address)
    {
        address = Abi.ReadAddress(answer) ?? default;
        return address != default;
    }

    private static bool TryReadName(ReadOnlySpan<byte> answer, [NotNullWhen(true)] out string? name)
    {
        name = Abi.ReadText(answer);
        return !string.IsNullOrEmpty(name);
    }

    private async Task<ContractRead<T>> AskResolverAsync<T>(byte[] node, uint function, Reading<T> read, CancellationToken cancellationToken)
    {
        ContractRead<EthereumAddress> resolver = await AskAsync<EthereumAddress>(
            registry, Abi.Call(Resolver, node), TryReadAddress, cancellationToken);
        return resolver.IsFound && (trusted.Length == 0 || trusted.Contains(resolver.Value))
            ? await AskAsync(resolver.Value, Abi.Call(function, node), read, cancellationToken)
            : new ContractRead<T>(false, default, resolver.Problem);
    }

    // A contract that gives up has nothing.
    private async Task<ContractRead<T>> AskAsync<T>(EthereumAddress contract, byte[] data, Reading<T> read, CancellationToken cancellationToken) =>
        await reader.CallAsync(chain, new ChainCall(contract, data), cancellationToken) switch
        {
            ChainAnswer.Returned { Data: var answer } => new ContractRead<T>(read(answer.Span, out T? value), value, null),
            ChainAnswer.Unavailable { Problem: var problem } => new ContractRead<T>(false, default, problem),
            _ => default,
        };
}
