using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.Emulators.Feeds;

/// <summary>A platform that shows people's posts, on a loopback port. Safe for concurrent use.</summary>
public abstract class FeedServer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<FeedServerRequest> _requests = new();
    private readonly FaultPlan<FeedServerFault> _faults = new();
    private readonly Conditions _conditions = new();
    private WebApplication? _app;

    /// <summary>Its address.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Its name with its port, as it stands in the address.</summary>
    public string Host => new Uri(Url).Authority;

    /// <summary>The clock that limits end by.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The most posts on a page, whatever is asked for.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>What becomes of each answer's body; null for nothing.</summary>
    public Func<string, string>? Mutation { get; set; }

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<FeedServerRequest> Requests => [.. _requests];

    /// <summary>Guards what the platform knows.</summary>
    protected Lock World => _lock;

    /// <summary>Has the next requests fail.</summary>
    /// <param name="kind">How.</param>
    /// <param name="count">How many.</param>
    /// <param name="path">Only those of a path; null for any.</param>
    /// <param name="pause">For how long the platform wants to be left alone; null to leave it unsaid.</param>
    public void Fail(FeedServerFaultKind kind, int count = 1, string? path = null, TimeSpan? pause = null)
    {
        lock (_lock)
        {
            _faults.Add(new FeedServerFault(kind, pause), path, null, count);
        }
    }

    /// <summary>Completes when a path was asked for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="times">How often, in all.</param>
    public Task WhenAskedAsync(string path, int times = 1)
    {
        lock (_lock)
        {
            return _conditions.UntilAsync(() => _requests.Count(request => request.Path == path) >= times);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is { } app)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await app.StopAsync(patience.Token);
            await app.DisposeAsync();
        }
    }

    /// <summary>Starts a server.</summary>
    protected static async Task<TServer> StartAsync<TServer>(TServer server)
        where TServer : FeedServer
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        server._app = app;
        app.Run(server.HandleAsync);
        await app.StartAsync();
        server.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">What was posted; empty for nothing.</param>
    protected abstract FeedServerAnswer Answer(HttpRequest request, IReadOnlyDictionary<string, string> form);

    /// <summary>Says in the platform's own way when its limit ends.</summary>
    protected virtual void WriteLimit(IHeaderDictionary headers, DateTimeOffset end, TimeSpan pause) =>
        headers.RetryAfter = ((int)pause.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // X and Facebook take an object of JSON for a form.
    private static async Task<Dictionary<string, string>> ReadAsync(HttpContext context) => context.Request switch
    {
        { HasFormContentType: true } request => (await request.ReadFormAsync(context.RequestAborted))
            .ToDictionary(static field => field.Key, static field => field.Value.ToString()),
        { ContentLength: > 0 } request when request.HasJsonContentType() =>
            (await request.ReadFromJsonAsync<Dictionary<string, JsonElement>>(context.RequestAborted))!
                .ToDictionary(static field => field.Key, static field => field.Value.ToString()),
        _ => [],
    };

    private async Task HandleAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        Dictionary<string, string> form = await ReadAsync(context);
        _requests.Enqueue(new FeedServerRequest(
            request.Method, request.Path.Value!, request.QueryString.Value ?? "", request.Headers.Authorization.ToString(), form));
        FeedServerFault? fault;
        FeedServerAnswer answer;
        lock (_lock)
        {
            fault = _faults.Take(request.Path.Value!, null);
            // Whoever is turned away has used nothing up.
            answer = fault is { IsRefusal: true } ? new FeedServerAnswer(StatusCodes.Status200OK, "{}") : Answer(request, form);
            _conditions.Check();
        }

        if (fault is { Kind: FeedServerFaultKind.TooMany, Pause: { } pause })
        {
            WriteLimit(context.Response.Headers, Clock.GetUtcNow() + pause, pause);
        }

        await FeedServerFaults.WriteAsync(context, Mutation is { } mutate ? answer with { Body = mutate(answer.Body) } : answer, fault);
    }
}
