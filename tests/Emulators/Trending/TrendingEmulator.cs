using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.Emulators.Trending;

/// <summary>A chat service about trends on a loopback port: POST /chat and GET /sessions. Safe for concurrent use.</summary>
public sealed class TrendingEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<TrendingRequest> _requests = new();
    private readonly ConcurrentQueue<TrendingFailure> _failures = new();
    private readonly ConcurrentQueue<(string Id, string Title, string Platform)> _sessions = new();
    private int _numbers;

    private TrendingEmulator(WebApplication app) => _app = app;

    /// <summary>The service's address, without a slash at its end.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>What it received, in order.</summary>
    public IReadOnlyList<TrendingRequest> Requests => [.. _requests];

    /// <summary>What it answers to a question.</summary>
    public Func<string, string> Answer { get; set; } = static question => $"Many people watch {question}.";

    /// <summary>Starts a service.</summary>
    public static async Task<TrendingEmulator> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var emulator = new TrendingEmulator(app);
        app.Run(emulator.HandleAsync);
        await app.StartAsync();
        emulator.BaseUrl = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return emulator;
    }

    /// <summary>Has the next request fail.</summary>
    public void Fail(TrendingFailure failure) => _failures.Enqueue(failure);

    /// <summary>Adds a session that somebody else began.</summary>
    public void AddSession(string id, string title, string platform) => _sessions.Enqueue((id, title, platform));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        _requests.Enqueue(new TrendingRequest(
            context.Request.Path + context.Request.QueryString, body, context.Request.Headers.Authorization));
        if (_failures.TryDequeue(out TrendingFailure failure))
        {
            await FailAsync(context, failure);
            return;
        }

        string? answer = (context.Request.Method, context.Request.Path.Value) switch
        {
            ("POST", "/chat") => Chat(body),
            ("GET", "/sessions") => List(context.Request.Query),
            _ => null,
        };
        context.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer ?? "{}", context.RequestAborted);
    }

    private string Chat(string body)
    {
        JsonNode question = JsonNode.Parse(body)!;
        string message = question["message"]!.GetValue<string>();
        string? session = question["session_id"]?.GetValue<string>();
        if (session is null)
        {
            session = string.Create(CultureInfo.InvariantCulture, $"trend-{Interlocked.Increment(ref _numbers)}");
            _sessions.Enqueue((session, message, question["platform"]!.GetValue<string>()));
        }

        return new JsonObject { ["response"] = Answer(message), ["session_id"] = session }.ToJsonString();
    }

    private string List(IQueryCollection query)
    {
        string? platform = query["platform"];
        int limit = int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(_sessions.Where(session => platform is null || session.Platform == platform).Take(limit)
            .Select(static session => new Dictionary<string, string>
            {
                ["session_id"] = session.Id,
                ["title"] = session.Title,
                ["platform"] = session.Platform,
            }));
    }

    private static async Task FailAsync(HttpContext context, TrendingFailure failure)
    {
        switch (failure)
        {
            case TrendingFailure.Silence:
                var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using (context.RequestAborted.Register(gone.SetResult))
                {
                    await gone.Task;
                }

                break;
            case TrendingFailure.Cut:
                context.Abort();
                break;
            case TrendingFailure.TooMany:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            case TrendingFailure.Unauthorized:
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
            case TrendingFailure.ServerError:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case TrendingFailure.Nonsense:
                await context.Response.WriteAsync("<html>", context.RequestAborted);
                break;
            case TrendingFailure.Oversized:
                await context.Response.WriteAsync($"{{\"response\":\"{new string('x', 300 * 1024)}\"}}", context.RequestAborted);
                break;
            default:
                context.Response.Redirect("http://127.0.0.1:1/elsewhere");
                break;
        }
    }
}
