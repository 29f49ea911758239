using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Confidant.Identity;

/// <summary>A name of the Ethereum Name Service in its normal form. Of the names that there are (ENSIP-15) only the plain ones are
/// known: labels of a to z, 0 to 9 and the hyphen, without "--" at the third and fourth place. All else is unsupported, not wrong.</summary>
public sealed record EnsName
{
    private const int LongestText = 255;
    private const string BaseSuffix = ".base.eth";

    private EnsName(string text) => Text = text;

    /// <summary>The name, as it is shown.</summary>
    public string Text { get; }

    /// <summary>Whether it is a name under base.eth.</summary>
    public bool IsBasename => Text.EndsWith(BaseSuffix, StringComparison.Ordinal);

    /// <summary>Brings a name into its normal form: upper case becomes lower case.</summary>
    /// <param name="text">The name, with nothing around it.</param>
    /// <param name="name">The name; null for one that is unsupported.</param>
    public static bool TryNormalize(string? text, [NotNullWhen(true)] out EnsName? name)
    {
        name = null;
        if (text is null or { Length: 0 or > LongestText } || !Ascii.IsValid(text))
        {
            return false;
        }

        string lower = text.ToLowerInvariant();
        name = lower.Split('.').All(IsLabel) ? new EnsName(lower) : null;
        return name is not null;
    }

    /// <summary>The hash that stands for the name in contracts (EIP-137).</summary>
    /// <returns>32 bytes.</returns>
    public byte[] Hash() => HashLabels(Text.Split('.'));

    /// <summary>Where the name of an address stands.</summary>
    /// <param name="address">The address.</param>
    /// <param name="parent">"addr.reverse", or that of a chain by ENSIP-19.</param>
    internal static byte[] HashReverse(EthereumAddress address, string parent) =>
        HashLabels([Convert.ToHexStringLower(address.ToBytes()), .. parent.Split('.')]);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsLabel(string label) =>
        label.Length > 0 && label.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !(label.Length >= 4 && label[2] == '-' && label[3] == '-');

    private static byte[] HashLabels(string[] labels) => labels.Reverse().Aggregate(
        new byte[Keccak256.HashBytes],
        static (node, label) => Keccak256.Hash([.. node, .. Keccak256.Hash(Encoding.ASCII.GetBytes(label))]));
}
