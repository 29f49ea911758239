using System.Globalization;
using System.Text;

namespace Confidant.Identity;

/// <summary>What a wallet signs when it is given a text: EIP-191, version 0x45 ("personal_sign").</summary>
public static class PersonalMessage
{
    private const string Prefix = "\u0019Ethereum Signed Message:\n";

    /// <summary>The hash that is signed: that of the prefix, the length in bytes as decimal digits, and the text as UTF-8.</summary>
    /// <param name="text">The text. It is always text: one that looks like hexadecimal digits is not turned into bytes.</param>
    /// <returns>32 bytes.</returns>
    /// <exception cref="EncoderFallbackException">The text has half a surrogate pair, which no wallet can have signed.</exception>
    public static byte[] Hash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Encoding strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        byte[] message = strict.GetBytes(text);
        return Keccak256.Hash(
            [.. Encoding.ASCII.GetBytes(Prefix + message.Length.ToString(CultureInfo.InvariantCulture)), .. message]);
    }
}
