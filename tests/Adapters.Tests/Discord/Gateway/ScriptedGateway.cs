using System.Net;
using System.Threading.Channels;
using Confidant.Emulators.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>A gateway of which the test says every word, right or wrong, and the little of REST that a bot asks before.</summary>
internal sealed class ScriptedGateway : IAsyncDisposable
{
    public const string Token = "a-token-that-must-not-be-seen.anywhere";

    private readonly WebApplication _app;
    private readonly Channel<ScriptedConnection> _connections = Channel.CreateUnbounded<ScriptedConnection>();
    private readonly List<ScriptedConnection> _all = [];
    private readonly TaskCompletionSource _callback = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _hold;

    private ScriptedGateway(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    public string ApiBaseUrl => $"{Address}/api/v10";

    /// <summary>How many sessions GET /gateway/bot says may begin.</summary>
    public int Remaining { get; set; } = 1000;

    /// <summary>How many requests GET /gateway/bot got.</summary>
    public int Asked { get; private set; }

    /// <summary>How many interactions were acknowledged.</summary>
    public int Callbacks { get; private set; }

    /// <summary>The settings of a bot of it.</summary>
    public IEnumerable<(string Key, string Value)> Settings => [("Token", Token), ("ApiBaseUrl", ApiBaseUrl)];

    public static async Task<ScriptedGateway> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        var gateway = new ScriptedGateway(app);
        app.Run(gateway.ServeAsync);
        await app.StartAsync();
        gateway.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return gateway;
    }

    /// <summary>A bot of it that runs, on a clock of its own.</summary>
    public GatewayBench RunBot(params IEnumerable<(string Key, string Value)> settings)
    {
        var bench = new GatewayBench(new ManualTime(), new KeptConnections(), [.. Settings, .. settings]);
        bench.Run();
        return bench;
    }

    /// <summary>From now on acknowledgements are taken but not answered.</summary>
    public void HoldCallbacks() => _hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Answers them.</summary>
    public void ReleaseCallbacks() => _hold?.TrySetResult();

    /// <summary>Waits for the first acknowledgement.</summary>
    public Task WaitForCallbackAsync() => _callback.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>The next connection of the bot.</summary>
    public async Task<ScriptedConnection> AcceptAsync() =>
        await _connections.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        _all.ForEach(static connection => connection.Drop());
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var connection = new ScriptedConnection(context, await context.WebSockets.AcceptWebSocketAsync());
            lock (_all)
            {
                _all.Add(connection);
            }

            await _connections.Writer.WriteAsync(connection);
            await connection.WhenOverAsync();
            return;
        }

        if (context.Request.Path.Value!.EndsWith("/callback", StringComparison.Ordinal))
        {
            Callbacks++;
            _callback.TrySetResult();
            await (_hold?.Task ?? Task.CompletedTask);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Answer(context.Request.Path));
    }

    private string Answer(string path)
    {
        if (!path.EndsWith("/gateway/bot", StringComparison.Ordinal))
        {
            return """{"id":"1000","username":"bot"}""";
        }

        Asked++;
        return $$$"""
            {"url":"{{{Address.Replace("http", "ws", StringComparison.Ordinal)}}}/gateway","shards":1,
            "session_start_limit":{"total":1000,"remaining":{{{Remaining}}},"reset_after":3600000,"max_concurrency":1}}
            """;
    }
}
