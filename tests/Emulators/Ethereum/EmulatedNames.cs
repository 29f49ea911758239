using System.Globalization;
using System.Text;

namespace Confidant.Emulators.Ethereum;

/// <summary>A registry of names and its resolvers on an emulated chain. Nodes and addresses are hexadecimal digits with 0x.</summary>
public sealed class EmulatedNames
{
    private const string NoAddress = "0x0000000000000000000000000000000000000000";

    private readonly EthereumEmulator _chain;
    private readonly Dictionary<string, string> _resolvers = [];
    private readonly Dictionary<(string Resolver, string Question), RpcResult> _records = [];

    /// <summary>Puts a registry on a chain.</summary>
    public EmulatedNames(EthereumEmulator chain, string registry)
    {
        _chain = chain;
        chain.Deploy(registry, data => data[..10] == "0x0178b8bf"
            ? Address(_resolvers.GetValueOrDefault(data[10..], NoAddress))
            : RpcResult.Revert());
    }

    /// <summary>Has a node's resolver say the name that stands there.</summary>
    public void SetName(string node, string resolver, string name) => Set(node, resolver, "0x691f3431", Text(name));

    /// <summary>Has a node's resolver say the address that stands there.</summary>
    public void SetAddress(string node, string resolver, string address) => Set(node, resolver, "0x3b3b57de", Address(address));

    /// <summary>Has a node's resolver answer a function.</summary>
    public void Set(string node, string resolver, string function, RpcResult answer)
    {
        _resolvers[node[2..]] = resolver;
        _records[(resolver, function + node[2..])] = answer;
        _chain.Deploy(resolver, data => _records.GetValueOrDefault((resolver, data)) ?? RpcResult.Revert());
    }

    /// <summary>An answer that is an address.</summary>
    public static RpcResult Address(string address) => RpcResult.Of("0x" + new string('0', 24) + address[2..].ToLowerInvariant());

    /// <summary>An answer that is a text.</summary>
    public static RpcResult Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string digits = Convert.ToHexStringLower(bytes);
        return RpcResult.Of("0x" + Word(32) + Word(bytes.Length) + digits.PadRight((digits.Length + 63) / 64 * 64, '0'));
    }

    private static string Word(int number) => number.ToString("x64", CultureInfo.InvariantCulture);
}
