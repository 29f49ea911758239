using System.Text.Json.Nodes;

namespace Confidant.Emulators.Ethereum;

/// <summary>Writes answers, well or with a fault.</summary>
internal static class RpcFaults
{
    private const int Huge = 2 * 1024 * 1024;

    /// <summary>Writes an answer.</summary>
    public static async Task WriteAsync(HttpContext context, JsonObject answer, RpcFault? fault)
    {
        context.Response.ContentType = "application/json";
        switch (fault)
        {
            case RpcFault.Silence:
                await AwaitEndAsync(context);
                return;
            case RpcFault.Trickle:
                await context.Response.WriteAsync("{\"jsonrpc\":", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await AwaitEndAsync(context);
                return;
            case RpcFault.Cut:
                context.Abort();
                return;
            case RpcFault.ServerError:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case RpcFault.TooMany:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            case RpcFault.Unauthorized:
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
            case RpcFault.Redirect:
                context.Response.Redirect("http://127.0.0.1:1/elsewhere");
                return;
            case RpcFault.Nonsense:
                await context.Response.WriteAsync("<html>", context.RequestAborted);
                return;
            case RpcFault.Empty:
                return;
            case RpcFault.Oversized:
                answer["result"] = "0x" + new string('0', Huge);
                break;
            case { } other:
                await context.Response.WriteAsync(Spoil(answer, other), context.RequestAborted);
                return;
            default:
                break;
        }

        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private static string Spoil(JsonObject answer, RpcFault fault)
    {
        string result = (string?)answer["result"] ?? "0x";
        switch (fault)
        {
            case RpcFault.NodeError:
                answer.Remove("result");
                answer["error"] = new JsonObject { ["code"] = -32000, ["message"] = "missing trie node" };
                break;
            case RpcFault.LimitError:
                answer.Remove("result");
                answer["error"] = new JsonObject { ["code"] = -32005, ["message"] = "daily request count exceeded" };
                break;
            case RpcFault.TextError:
                answer.Remove("result");
                answer["error"] = "execution reverted";
                break;
            case RpcFault.WrongId:
                answer["id"] = answer["id"]!.GetValue<long>() + 1;
                break;
            case RpcFault.TextId:
                answer["id"] = answer["id"]!.ToJsonString();
                break;
            case RpcFault.WrongVersion:
                answer["jsonrpc"] = "1.0";
                break;
            case RpcFault.NoResult:
                answer.Remove("result");
                answer.Remove("error");
                break;
            case RpcFault.NullResult:
                answer["result"] = null;
                break;
            case RpcFault.NumberResult:
                answer["result"] = 1;
                break;
            case RpcFault.ObjectResult:
                answer["result"] = new JsonObject { ["data"] = result };
                break;
            case RpcFault.NoPrefix:
                answer["result"] = result[2..] + "00";
                break;
            case RpcFault.HalfByte:
                answer["result"] = result + "0";
                break;
            case RpcFault.NoDigit:
                answer["result"] = result + "0g";
                break;
            case RpcFault.List:
                return $"[{answer.ToJsonString()}]";
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not such a fault.");
        }

        return answer.ToJsonString();
    }

    private static async Task AwaitEndAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.RequestAborted.Register(gone.SetResult))
        {
            await gone.Task;
        }
    }
}
