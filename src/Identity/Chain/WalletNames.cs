namespace Confidant.Identity;

/// <summary>Looks up names of wallets: those of the Ethereum Name Service on Ethereum, and basenames on Base. A name counts only where
/// the address names itself so, the name is in its normal form, and it leads back to the address. Safe for concurrent use.</summary>
public sealed class WalletNames
{
    private const string EthereumReverse = "addr.reverse";

    // 0x80002105 is Base among the coin types of ENSIP-11. The node is the older of two places.
    private const string BaseReverse = "80002105.reverse";

    private static readonly EthereumAddress _ethereumRegistry = Read("0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e");
    private static readonly EthereumAddress _baseRegistry = Read("0xB94704422c2a1E396835A571837Aa5AE53285a95");
    private static readonly EthereumAddress _baseReverseRegistrar = Read("0x0000000000D8e504002cC26E3Ec46D81971C1664");

    // Under base.eth anybody may set another resolver, which says what its maker likes.
    private static readonly EthereumAddress[] _baseResolvers =
        [Read("0xC6d566A56A1aFf6508b41f6c90ff131615583BCD"), Read("0x426fA03fB86E510d0Dd9F70335Cf102a98b10875")];

    private readonly IChainReader _reader;
    private readonly NameRegistry _ethereum;
    private readonly NameRegistry _base;

    /// <summary>Looks up by a reader.</summary>
    /// <param name="reader">Asks the chains.</param>
    public WalletNames(IChainReader reader)
    {
        _reader = reader;
        _ethereum = new NameRegistry(reader, ChainId.Ethereum, _ethereumRegistry);
        _base = new NameRegistry(reader, ChainId.Base, _baseRegistry, _baseResolvers);
    }

    /// <summary>Whether names of the Ethereum Name Service can be looked up.</summary>
    public bool KnowsEns => _reader.Reads(ChainId.Ethereum);

    /// <summary>Whether basenames can be looked up.</summary>
    public bool KnowsBasenames => _reader.Reads(ChainId.Base);

    /// <summary>The primary name of an address on Ethereum.</summary>
    public async Task<NameFinding> FindEnsAsync(EthereumAddress address, CancellationToken cancellationToken)
    {
        ContractRead<string> claimed = await _ethereum.FindNameAsync(EnsName.HashReverse(address, EthereumReverse), cancellationToken);
        return await ConfirmAsync(claimed, address, _ethereum, cancellationToken);
    }

    /// <summary>The basename of an address: its primary name on Base, where that is one.</summary>
    public async Task<NameFinding> FindBasenameAsync(EthereumAddress address, CancellationToken cancellationToken)
    {
        ContractRead<string> claimed = await _base.FindNameAsync(_baseReverseRegistrar, address, cancellationToken);
        if (claimed is { IsFound: false, Problem: null })
        {
            claimed = await _base.FindNameAsync(EnsName.HashReverse(address, BaseReverse), cancellationToken);
        }

        return await ConfirmAsync(claimed, address, _base, cancellationToken) switch
        {
            NameFinding.Named { Name.IsBasename: false } => new NameFinding.Nameless(),
            var finding => finding,
        };
    }

    /// <summary>The address that a name leads to: on Base for basenames, else on Ethereum.</summary>
    public async Task<AddressFinding> FindAddressAsync(EnsName name, CancellationToken cancellationToken) =>
        await (name.IsBasename ? _base : _ethereum).FindAddressAsync(name, cancellationToken) switch
        {
            { Problem: { } problem } => new AddressFinding.Unknown(problem),
            { IsFound: true, Value: var address } => new AddressFinding.Found(address),
            _ => new AddressFinding.Nowhere(),
        };

    // Anybody may claim any name for their address, so the name must lead back.
    private static async Task<NameFinding> ConfirmAsync(
        ContractRead<string> claimed, EthereumAddress address, NameRegistry registry, CancellationToken cancellationToken)
    {
        if (claimed.Problem is { } problem)
        {
            return new NameFinding.Unknown(problem);
        }

        if (!claimed.IsFound)
        {
            return new NameFinding.Nameless();
        }

        if (!EnsName.TryNormalize(claimed.Value, out EnsName? name) || name.Text != claimed.Value)
        {
            return new NameFinding.Unsupported();
        }

        ContractRead<EthereumAddress> forward = await registry.FindAddressAsync(name, cancellationToken);
        return forward.Problem is { } later ? new NameFinding.Unknown(later)
            : forward.IsFound && forward.Value == address ? new NameFinding.Named(name)
            : new NameFinding.Nameless();
    }

    private static EthereumAddress Read(string text) => EthereumAddress.TryParse(text, out EthereumAddress address)
        ? address
        : throw new ArgumentException("A written address is wrong.", nameof(text));
}
