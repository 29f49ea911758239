using System.Net;
using Confidant.Emulators.Discord.Gateway;
using Confidant.Emulators.Discord.Rest;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.Emulators.Discord;

/// <summary>Discord's REST API and gateway on a loopback port, with the people behind them. Safe for concurrent use.</summary>
public sealed partial class DiscordEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DiscordWorld _world;

    private DiscordEmulator(WebApplication app, DiscordWorld world)
    {
        _app = app;
        _world = world;
    }

    /// <summary>The address that a bot takes for Discord's REST API, with the version; http, without a slash at its end.</summary>
    public string ApiBaseUrl => $"{_world.Address}/api/v10";

    /// <summary>The same address without the version, as libraries want it that add the version themselves.</summary>
    public string ApiRoot => $"{_world.Address}/api";

    /// <summary>The address of the gateway, as GET /gateway tells it; ws, without a query.</summary>
    public string GatewayUrl => $"{_world.Address.Replace("http://", "ws://", StringComparison.Ordinal)}/gateway";

    /// <summary>Starts a server.</summary>
    /// <param name="time">The clock of limits, delays, tokens of interactions and messages' dates; null for the system's.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    public static async Task<DiscordEmulator> StartAsync(TimeProvider? time = null, int port = 0)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            options.Limits.MinRequestBodyDataRate = null;
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, port);
        });
        WebApplication app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        var world = new DiscordWorld(time ?? TimeProvider.System);
        var gateway = new GatewayServer(world);
        var rest = new RestServer(world);
        app.Run(context =>
            context.WebSockets.IsWebSocketRequest ? gateway.ServeAsync(context)
            : context.Request.Path.StartsWithSegments("/attachments", StringComparison.Ordinal, out PathString file)
                ? AttachmentFiles.ServeAsync(context, world, file.Value!.Split('/')[1])
            : rest.ServeAsync(context));
        await app.StartAsync();
        world.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new DiscordEmulator(app, world);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ReleaseAnswers();
        lock (_world.Gate)
        {
            _world.Gateway.Connections.ForEach(static connection => connection.Drop());
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }
}
