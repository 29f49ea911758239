using System.IO.Compression;
using System.Text;

namespace Confidant.Emulators.Feeds;

/// <summary>Writes answers, and spoils them on demand.</summary>
internal static class FeedServerFaults
{
    private const int Huge = 12 * 1024 * 1024;

    /// <summary>Writes an answer.</summary>
    public static async Task WriteAsync(HttpContext context, FeedServerAnswer answer, FeedServerFault? fault)
    {
        byte[] body = answer.Bytes ?? Encoding.UTF8.GetBytes(answer.Body);
        switch (fault?.Kind)
        {
            case null:
                foreach ((string name, string value) in answer.Headers)
                {
                    context.Response.Headers[name] = value;
                }

                await WriteAsync(context, answer.Status, answer.Kind, body);
                break;
            case FeedServerFaultKind.Silence:
                await UntilGoneAsync(context);
                break;
            case FeedServerFaultKind.Cut:
                context.Abort();
                break;
            case FeedServerFaultKind.CutBody or FeedServerFaultKind.Stall:
                context.Response.ContentType = answer.Kind;
                context.Response.ContentLength = body.Length + 1;
                await context.Response.Body.WriteAsync(body.AsMemory(..(body.Length / 2)), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                if (fault.Kind == FeedServerFaultKind.Stall)
                {
                    await UntilGoneAsync(context);
                }

                context.Abort();
                break;
            case FeedServerFaultKind.Redirect:
                context.Response.Redirect("http://127.0.0.1:1/elsewhere");
                break;
            case FeedServerFaultKind.Bomb or FeedServerFaultKind.WrongPacking:
                context.Response.Headers.ContentEncoding = "gzip";
                await WriteAsync(context, 200, answer.Kind, fault.Kind == FeedServerFaultKind.Bomb ? Pack(Padding(answer)) : body);
                break;
            default:
                (int status, byte[] spoilt) = Spoil(fault.Kind, answer, body);
                await WriteAsync(context, status, answer.Kind, spoilt);
                break;
        }
    }

    private static (int Status, byte[] Body) Spoil(FeedServerFaultKind kind, FeedServerAnswer answer, byte[] body) => kind switch
    {
        FeedServerFaultKind.TooMany => (429, "{}"u8.ToArray()),
        FeedServerFaultKind.ServerError => (500, "{}"u8.ToArray()),
        FeedServerFaultKind.Unauthorized => (401, "{}"u8.ToArray()),
        FeedServerFaultKind.Forbidden => (403, "{}"u8.ToArray()),
        FeedServerFaultKind.NotFound => (404, "{}"u8.ToArray()),
        FeedServerFaultKind.Empty => (200, []),
        FeedServerFaultKind.Huge => (200, Padding(answer)),
        FeedServerFaultKind.Half => (200, body[..(body.Length / 2)]),
        FeedServerFaultKind.Html => (200, "<!doctype html><html><body>Sign in</body></html>"u8.ToArray()),
        FeedServerFaultKind.OtherJson => (200, "[{\"data\":7,\"feed\":{},\"messages\":\"x\"}]"u8.ToArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not such a fault."),
    };

    private static byte[] Padding(FeedServerAnswer answer) => Encoding.UTF8.GetBytes(answer.Body.PadRight(Huge));

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, int status, string kind, byte[] body)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status304NotModified)
        {
            return;
        }

        context.Response.ContentType = kind;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task UntilGoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.RequestAborted.Register(gone.SetResult))
        {
            await gone.Task;
        }
    }
}
