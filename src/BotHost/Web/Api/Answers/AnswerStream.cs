using System.Text;
using System.Text.Json;
using Confidant.Adapters.Rest;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.Api;

/// <summary>Writes an answer as Server-Sent Events (WHATWG HTML, section 9.2): typing, a delta for each part, done.</summary>
/// <remarks>A part is sent once its turn is committed, and not word by word while a model still speaks: until then something that
/// the words rest on may be forgotten, and they with it.</remarks>
internal sealed class AnswerStream(AnswerDesk desk, IOptions<JsonOptions> json, IHostApplicationLifetime lifetime)
{
    /// <summary>Whether a request asks for events.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(static type => type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the answer to a call.</summary>
    public async Task WriteAsync(
        HttpContext context, RestCall call, Func<ApiAnswer?, MessageResponse> toResponse, CancellationToken cancellationToken)
    {
        // Streams end when the host begins to stop: otherwise the server would wait for them until its patience is over.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.Body.FlushAsync(ended.Token);
        ApiAnswer? answer = await desk.WaitAsync(
            call,
            (happened, token) => happened switch
            {
                RestEvent.Typing => SendAsync(context, "typing", "{}", token),
                RestEvent.Part part => SendAsync(context, "delta", Serialize(new AnswerDelta(part.Message.Markdown ?? part.Message.Text)), token),
                RestEvent.Refused refused => SendAsync(context, "delta", Serialize(new AnswerDelta(refused.Notice)), token),
                _ => ValueTask.CompletedTask,
            },
            ended.Token);
        await SendAsync(context, "done", Serialize(toResponse(answer)), ended.Token);
    }

    private string Serialize<T>(T data) => JsonSerializer.Serialize(data, json.Value.SerializerOptions);

    // JSON is written on one line, so one data field holds it.
    private static async ValueTask SendAsync(HttpContext context, string name, string data, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n"), cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}

/// <summary>A part of an answer.</summary>
internal sealed record AnswerDelta(string Text);
