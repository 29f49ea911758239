using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Confidant.Identity;

/// <summary>What a person pasted after signing: a signature alone, or what wallets and explorers copy, {address, msg, sig}.</summary>
/// <param name="Signature">The signature's digits; unchecked.</param>
/// <param name="Address">The wallet that signed, as the text says; null where it does not.</param>
/// <param name="Message">What was signed, as the text says; null where it does not.</param>
public sealed record PastedSignature(string Signature, EthereumAddress? Address, string? Message)
{
    private const int LongestText = 32_768;
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 4 };
    private static readonly string[] _signatureKeys = ["sig", "signature"];
    private static readonly string[] _messageKeys = ["msg", "message"];
    private static readonly char[] _around = [' ', '\t', '\r', '\n', '`', '"', '\''];

    /// <summary>Reads what was pasted. Quotes, backticks and spaces around it do no harm; any other word does.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="pasted">What it is; null where it is no such thing.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out PastedSignature? pasted)
    {
        string? bare = text is { Length: <= LongestText } ? text.Trim(_around) : null;
        pasted = bare switch
        {
            null => null,
            ['{', .., '}'] => ReadObject(bare),
            _ => IsSignature(bare) ? new PastedSignature(bare, null, null) : null,
        };
        return pasted is not null;
    }

    // An address has this form, too; signatures are longer.
    private static bool IsSignature(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) && HexText.TryRead(text, ContractSignature.MostBytes) is { Length: > Abi.WordBytes };

    private static PastedSignature? ReadObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, _options);
            string? signature = Find(document.RootElement, _signatureKeys);
            string? address = Find(document.RootElement, ["address"]);
            EthereumAddress signer = default;
            return signature is null || !IsSignature(signature) || (address is not null && !EthereumAddress.TryParse(address, out signer))
                ? null
                : new PastedSignature(signature, address is null ? null : signer, Find(document.RootElement, _messageKeys));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            // No JSON; a text in it, or all of it, with half a surrogate pair.
            return null;
        }
    }

    private static string? Find(JsonElement pasted, string[] keys) => keys
        .Select(key => pasted.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
        .FirstOrDefault(static value => value is not null);
}
