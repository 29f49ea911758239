using System.Net;
using Confidant.Emulators.Telegram.Api;
using Confidant.Emulators.Telegram.Control;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.Emulators.Telegram;

/// <summary>A Bot API server on a loopback port, with the people behind it. Safe for concurrent use.</summary>
public sealed partial class TelegramEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TelegramWorld _world;

    private TelegramEmulator(WebApplication app, TelegramWorld world, string baseUrl)
    {
        _app = app;
        _world = world;
        BaseUrl = baseUrl;
    }

    /// <summary>The address that a bot takes for Telegram's; http, without a slash at its end.</summary>
    public string BaseUrl { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="time">The clock of long polls, delays and messages' dates; null for the system's.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    public static async Task<TelegramEmulator> StartAsync(TimeProvider? time = null, int port = 0)
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
        var world = new TelegramWorld(time ?? TimeProvider.System);
        var api = new BotApi(world);
        ControlApi? control = null;
        app.Run(context => HandleAsync(context, world, api, control));
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var emulator = new TelegramEmulator(app, world, address);
        control = new ControlApi(emulator);
        return emulator;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ReleaseAnswers();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        foreach (EmulatedBot bot in Bots())
        {
            SetWebhook(bot, "");
        }

        _world.Dispose();
    }

    private static Task HandleAsync(HttpContext context, TelegramWorld world, BotApi api, ControlApi? control)
    {
        string path = context.Request.Path.Value ?? "";
        const string files = "/file/bot";
        if (path.StartsWith(files, StringComparison.Ordinal) && path.IndexOf('/', files.Length) is > 0 and var end)
        {
            return FileMethods.DownloadAsync(context, world, path[files.Length..end], path[(end + 1)..]);
        }

        if (path.StartsWith("/bot", StringComparison.Ordinal))
        {
            int slash = path.IndexOf('/', 4);
            if (slash > 4 && path.IndexOf('/', slash + 1) < 0)
            {
                return api.HandleAsync(context, path[4..slash], path[(slash + 1)..]);
            }
        }
        else if (path.StartsWith("/control/", StringComparison.Ordinal) && control is not null)
        {
            return control.HandleAsync(context, path["/control/".Length..]);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
