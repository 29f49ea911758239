using System.Text.Json;
using Confidant.Identity;

namespace Confidant.Adapters.Ethereum;

/// <summary>Reads an answer of JSON-RPC 2.0 by its rules.</summary>
internal static class RpcAnswer
{
    private const int RevertCode = 3;
    private const int VirtualMachineCode = -32015;
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 16 };

    // Of one failure of a contract nodes have many words, and one code (-32000) for this and for failures of their own.
    private static readonly string[] _contractFailures =
        ["revert", "vm execution error", "invalid opcode", "bad instruction", "invalid jump", "out of gas", "stack underflow"];

    /// <summary>Reads an answer to a request whose result is data.</summary>
    /// <param name="body">The body.</param>
    /// <param name="id">The request's number.</param>
    public static ChainAnswer ReadData(ReadOnlyMemory<byte> body, long id) => Read(body, id, static result =>
        result.StartsWith("0x", StringComparison.Ordinal) ? HexText.TryRead(result, result.Length) : null);

    /// <summary>Reads an answer to a request whose result is a quantity: its bytes without zeros before them.</summary>
    /// <param name="body">The body.</param>
    /// <param name="id">The request's number.</param>
    public static ChainAnswer ReadQuantity(ReadOnlyMemory<byte> body, long id) => Read(body, id, static result =>
        result is ['0', 'x', not '0', ..] && result.Length <= 2 + (2 * sizeof(ulong))
            ? HexText.TryRead((result.Length % 2 == 0 ? "" : "0") + result[2..], sizeof(ulong))
            : null);

    private static ChainAnswer Read(ReadOnlyMemory<byte> body, long id, Func<string, byte[]?> read)
    {
        try
        {
            using var document = JsonDocument.Parse(body, _options);
            JsonElement answer = document.RootElement;
            if (answer.ValueKind != JsonValueKind.Object
                || !answer.TryGetProperty("jsonrpc", out JsonElement version) || !version.ValueEquals("2.0")
                || !answer.TryGetProperty("id", out JsonElement answered) || !answered.TryGetInt64(out long number) || number != id)
            {
                return Malformed();
            }

            if (answer.TryGetProperty("error", out JsonElement error) && error.ValueKind != JsonValueKind.Null)
            {
                return error.ValueKind != JsonValueKind.Object ? Malformed()
                    : IsContractFailure(error) ? new ChainAnswer.Reverted()
                    : new ChainAnswer.Unavailable(ChainProblem.Refused);
            }

            return answer.TryGetProperty("result", out JsonElement result) && result.ValueKind == JsonValueKind.String
                && read(result.GetString()!) is { } data
                    ? new ChainAnswer.Returned(data)
                    : Malformed();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // No JSON, values of other kinds, or a text with half a surrogate pair.
            return Malformed();
        }
    }

    private static bool IsContractFailure(JsonElement error)
    {
        int code = error.TryGetProperty("code", out JsonElement number) && number.TryGetInt32(out int value) ? value : 0;
        string message = error.TryGetProperty("message", out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        return code is RevertCode or VirtualMachineCode
            || Array.Exists(_contractFailures, words => message.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private static ChainAnswer.Unavailable Malformed() => new(ChainProblem.Malformed);
}
