using System.Globalization;

namespace Confidant.Identity;

/// <summary>A chain, by the number of EIP-155.</summary>
/// <param name="Value">The number; never 0.</param>
public readonly record struct ChainId(ulong Value)
{
    /// <summary>Ethereum's main network.</summary>
    public static readonly ChainId Ethereum = new(1);

    /// <summary>Base.</summary>
    public static readonly ChainId Base = new(8453);

    /// <summary>Reads decimal digits without zeros before them.</summary>
    /// <param name="text">The text, with nothing around it.</param>
    /// <param name="chain">The chain.</param>
    public static bool TryParse(string? text, out ChainId chain)
    {
        bool isNumber = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && text![0] != '0';
        chain = isNumber ? new ChainId(number) : default;
        return isNumber;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
