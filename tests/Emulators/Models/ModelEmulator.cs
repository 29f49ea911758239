using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.Emulators.Models;

/// <summary>A server on a loopback port that speaks OpenAI's and Anthropic's protocols and says what a test tells it to. It keeps
/// every request. Safe for concurrent use.</summary>
public sealed class ModelEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ModelReply> _replies = new();
    private readonly ConcurrentQueue<ModelReply.Fail> _embeddingFaults = new();
    private readonly ConcurrentQueue<ModelReply> _transcripts = new();
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly SemaphoreSlim _hanging = new(0);

    private ModelEmulator(WebApplication app) => _app = app;

    /// <summary>The address of the server; http, without a slash at its end. Anthropic's protocol begins here.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>The address that OpenAI's protocol begins at.</summary>
    public string OpenAiUrl => BaseUrl + "/v1";

    /// <summary>What it does when nothing is queued.</summary>
    public Func<ModelRequest, ModelReply> Otherwise { get; set; } = static _ => new ModelReply.Say("Certainly.");

    /// <summary>What it does with a sound when nothing is queued.</summary>
    public Func<ModelRequest, ModelReply> OtherwiseHeard { get; set; } = static _ => new ModelReply.Say("");

    /// <summary>The key it asks for; null for none.</summary>
    public string? Key { get; set; }

    /// <summary>How many numbers a vector has.</summary>
    public int VectorLength { get; set; } = 8;

    /// <summary>The requests so far, in order.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>All that was ever sent to it, to look for words in.</summary>
    public string AllBodies => string.Join('\n', _requests.Select(static request => request.Body));

    /// <summary>Starts a server.</summary>
    public static async Task<ModelEmulator> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0);
        });
        WebApplication app = builder.Build();
        var emulator = new ModelEmulator(app);
        app.Run(emulator.HandleAsync);
        await app.StartAsync();
        emulator.BaseUrl =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return emulator;
    }

    /// <summary>Queues what it does with the next requests that ask for an answer.</summary>
    public void Enqueue(params ModelReply[] replies)
    {
        foreach (ModelReply reply in replies)
        {
            _replies.Enqueue(reply);
        }
    }

    /// <summary>Queues what it does with the next sounds.</summary>
    public void EnqueueTranscripts(params ModelReply[] replies)
    {
        foreach (ModelReply reply in replies)
        {
            _transcripts.Enqueue(reply);
        }
    }

    /// <summary>Queues refusals of the next requests that ask for vectors.</summary>
    public void EnqueueEmbeddingFaults(params ModelReply.Fail[] faults)
    {
        foreach (ModelReply.Fail fault in faults)
        {
            _embeddingFaults.Enqueue(fault);
        }
    }

    /// <summary>Ends as soon as one more request is left hanging.</summary>
    public Task WhenHangingAsync() => _hanging.WaitAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _hanging.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        ModelRequest request = await ReadAsync(context);
        _requests.Enqueue(request);
        if (Key is { } key && request.Key != key)
        {
            await FailAsync(context, request, new ModelReply.Fail(StatusCodes.Status401Unauthorized));
            return;
        }

        switch (request.Path)
        {
            case "/v1/chat/completions":
                await AnswerAsync(new OpenAiWire(context, request), _replies, Otherwise);
                break;
            case "/v1/messages":
                await AnswerAsync(new AnthropicWire(context, request), _replies, Otherwise);
                break;
            case "/v1/audio/transcriptions":
                await AnswerAsync(new TranscriptionWire(context, request), _transcripts, OtherwiseHeard);
                break;
            case "/v1/embeddings" when _embeddingFaults.TryDequeue(out ModelReply.Fail? fail):
                await FailAsync(context, request, fail);
                break;
            case "/v1/embeddings":
                await EmbeddingWire.WriteAsync(context, request, VectorLength);
                break;
            case "/v1/models":
                await context.Response.WriteAsJsonAsync(
                    new { @object = "list", data = new[] { new { id = "emulated", @object = "model" } } });
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }

        async Task AnswerAsync(ModelWire wire, ConcurrentQueue<ModelReply> queue, Func<ModelRequest, ModelReply> otherwise)
        {
            switch (queue.TryDequeue(out ModelReply? queued) ? queued : otherwise(request))
            {
                case ModelReply.Fail fail:
                    await FailAsync(context, request, fail);
                    break;
                case ModelReply.Hang hang:
                    await wire.BeginAsync(hang.Text);
                    _hanging.Release();
                    await Task.Delay(Timeout.Infinite, context.RequestAborted)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    break;
                case ModelReply.Slow slow:
                    try
                    {
                        await wire.WriteSlowlyAsync(slow, context.RequestAborted);
                    }
                    catch (OperationCanceledException)
                    {
                        // Who asked did not wait for the rest.
                    }

                    break;
                case ModelReply.Cut cut:
                    await wire.BeginAsync(cut.Text);
                    context.Abort();
                    break;
                case ModelReply.Malformed:
                    context.Response.ContentType = request.IsStream ? "text/event-stream" : "application/json";
                    await context.Response.WriteAsync(request.IsStream ? "data: {\"oops\": \n\n" : "<html>It works!</html>");
                    break;
                case var reply:
                    await wire.WriteAsync(reply);
                    break;
            }
        }
    }

    private static async Task<ModelRequest> ReadAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        if (context.Request.HasFormContentType)
        {
            return await TranscriptionWire.ReadAsync(context, path, KeyOf(context.Request));
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return new ModelRequest(path, KeyOf(context.Request), await reader.ReadToEndAsync(context.RequestAborted));
    }

    private static async Task FailAsync(HttpContext context, ModelRequest request, ModelReply.Fail fail)
    {
        context.Response.StatusCode = fail.Status;
        if (fail.RetryAfter is { } pause)
        {
            context.Response.Headers.RetryAfter = ((int)pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsJsonAsync(
            new { error = new { message = "You sent: " + request.Body, type = "error" }, key = request.Key });
    }

    private static string KeyOf(HttpRequest request)
    {
        string bearer = request.Headers.Authorization.ToString();
        return bearer.StartsWith("Bearer ", StringComparison.Ordinal) ? bearer["Bearer ".Length..] : request.Headers["x-api-key"].ToString();
    }
}
