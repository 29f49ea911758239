using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Confidant.Adapters.Playground;
using Confidant.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Tests.Playground;

/// <summary>A real server on a free port of this machine, with the playground on it.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _running = new();
    private readonly Task _run;
    private int _deliveries;

    private PlaygroundHost(WebApplication app)
    {
        _app = app;
        Adapter = app.Services.GetRequiredService<IPlatformAdapter>();
        _run = Adapter.RunAsync(Intake, _running.Token);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public RecordingIntake Intake { get; } = new();

    public IPlatformAdapter Adapter { get; }

    public HttpClient Client { get; }

    public FakeInspector Inspector => (FakeInspector)_app.Services.GetRequiredService<IPlaygroundInspector>();

    public PlaygroundHub Hub => _app.Services.GetRequiredService<PlaygroundHub>();

    public static async Task<PlaygroundHost> StartAsync(PlaygroundLimits? limits = null, bool allowRemote = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Playground:AllowRemote", allowRemote.ToString())]);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IIdGenerator, UuidV7Generator>()
            .AddSingleton<IPlaygroundInspector, FakeInspector>()
            .AddSingleton(limits ?? new PlaygroundLimits())
            .AddPlayground(builder.Configuration);
        WebApplication app = builder.Build();
        app.MapPlayground();
        await app.StartAsync();
        return new PlaygroundHost(app);
    }

    public static PrivateDelivery PrivatelyTo(string person) =>
        new(new PlatformUserId(Platform.Playground, person), "See your private chat", "");

    public static ConversationKey Conversation(string room) =>
        new(Platform.Playground, new BotAccountId("playground"), new ChatId(room), null);

    public Task<HttpResponseMessage> PostAsync(string path, object body) =>
        Client.PostAsJsonAsync($"/playground/{path}", body).WaitAsync(Patience);

    public async Task<string> SayAsync(string person, string room, string text, string? replyTo = null, string? editOf = null)
    {
        using HttpResponseMessage response =
            await PostAsync("messages", new { @as = person, room, text, replyTo, editOf });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    public async Task<SendOutcome> SendAsync(string room, OutgoingMessage message, string? key = null, bool mayStillSend = true) =>
        await Adapter.SendAsync(
            Conversation(room),
            message,
            key ?? $"delivery-{Interlocked.Increment(ref _deliveries)}",
            _ => ValueTask.FromResult(mayStillSend),
            CancellationToken.None);

    public async Task<EventReader> ListenAsync(string person, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/playground/events?as={person}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        HttpResponseMessage response =
            await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
        response.EnsureSuccessStatusCode();
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        await _running.CancelAsync();
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Client.Dispose();
        await _app.DisposeAsync();
        _running.Dispose();
    }
}
