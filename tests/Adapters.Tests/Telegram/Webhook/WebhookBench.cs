using System.Net;
using System.Text;
using Confidant.Adapters.Telegram;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Tests.Telegram;

/// <summary>A web server with the webhook of two bots, in front of an emulated Telegram, on one clock that the test moves.</summary>
internal sealed class WebhookBench : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    private WebhookBench(
        TelegramEmulator telegram, EmulatedBot bot, EmulatedBot second, ManualTime time, WebApplication app, CapturedLog log)
    {
        Telegram = telegram;
        Bot = bot;
        Second = second;
        Time = time;
        Log = log;
        _app = app;
        Adapter = app.Services.GetRequiredService<IPlatformAdapter>();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public TelegramEmulator Telegram { get; }

    public EmulatedBot Bot { get; }

    public EmulatedBot Second { get; }

    public ManualTime Time { get; }

    public CapturedLog Log { get; }

    public RecordingIntake Intake { get; } = new();

    public IPlatformAdapter Adapter { get; }

    public HttpClient Client { get; }

    public string Path => $"/telegram/webhook/{Bot.Id}";

    public string Secret => Telegram.WebhookOf(Bot)!.Value.Secret!;

    /// <summary>A server whose bots' webhooks are set, unless it shall not run yet.</summary>
    public static async Task<WebhookBench> StartAsync(bool isRunning = true)
    {
        var time = new ManualTime();
        TelegramEmulator telegram = await TelegramEmulator.StartAsync(time);
        EmulatedBot bot = telegram.AddBot();
        EmulatedBot second = telegram.AddBot("second_bot");
        var log = new CapturedLog();
        string address = $"http://127.0.0.1:{LastingPort.Take()}";
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.UseUrls(address);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = bot.Token,
            ["Telegram:Bots:second:Token"] = second.Token,
            ["Telegram:BaseUrl"] = telegram.BaseUrl,
            ["Telegram:Mode"] = "webhook",
            ["Telegram:MaxConnections"] = "20",
            ["Web:PublicUrl"] = address + "/",
        });
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(new Random(7)).AddSingleton<IConnectionMemory>(new ConnectionNotes())
            .AddTelegram(builder.Configuration);
        WebApplication app = builder.Build();
        app.MapTelegramWebhook();
        await app.StartAsync();
        var bench = new WebhookBench(telegram, bot, second, time, app, log);
        if (isRunning)
        {
            await bench.RunAsync();
        }

        return bench;
    }

    public async Task RunAsync()
    {
        _running = Adapter.RunAsync(Intake, _end.Token);
        await Telegram.WaitForRequestsAsync("setWebhook", 2);
    }

    public static ConversationKey Private(EmulatedBot bot, EmulatedUser user) => new(
        Platform.Telegram, new BotAccountId($"{bot.Id}"), new ChatId($"{user.Id}"), null);

    /// <summary>Lets whoever waits for an earlier update wait no longer.</summary>
    public async Task LoseAsync()
    {
        await Time.WhenWaitingAsync(TelegramUpdateOrder.Patience).WaitAsync(TimeSpan.FromSeconds(20));
        Time.Advance(TelegramUpdateOrder.Patience);
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string? secret, string? path = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path ?? Path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using HttpResponseMessage response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Client.Dispose();
        await Telegram.DisposeAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }
}
