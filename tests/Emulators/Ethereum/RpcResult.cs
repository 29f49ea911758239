using System.Text.Json.Nodes;

namespace Confidant.Emulators.Ethereum;

/// <summary>What a contract answers.</summary>
public sealed class RpcResult
{
    private readonly string? _data;
    private readonly int _code;
    private readonly string? _message;

    private RpcResult(string? data, int code, string? message) => (_data, _code, _message) = (data, code, message);

    /// <summary>It returns data, as hexadecimal digits with 0x.</summary>
    public static RpcResult Of(string data) => new(data, 0, null);

    /// <summary>It gives up, in the words of Geth unless told otherwise.</summary>
    public static RpcResult Revert(int code = 3, string? message = "execution reverted") => new(null, code, message);

    internal JsonObject ToJson() => _data is not null
        ? new JsonObject { ["result"] = _data }
        : new JsonObject { ["error"] = new JsonObject { ["code"] = _code, ["message"] = _message, ["data"] = "0x" } };
}
