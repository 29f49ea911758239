using System.Globalization;
using Confidant.Adapters;
using Confidant.BotHost.Platforms;
using Confidant.BotHost.Startup;
using Confidant.BotHost.Web.Api;
using Confidant.BotHost.Web.Integrations;
using Confidant.BotHost.Web.SignPage;
using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Confidant.BotHost.Tests.Support;

/// <summary>The whole pipeline over a real store in a directory of its own, with a platform that a test plays.</summary>
internal sealed class PipelineHarness : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    // The store gives no signal to await; who asks it without a breath takes the processor from what is waited for.
    private static readonly TimeSpan _breath = TimeSpan.FromMilliseconds(5);

    // Immutable, and slow to load: every host of this process reads with the same ones.
    private static readonly OfflineIntentDetector _phrases = new();
    private static readonly SentenceEncoder _encoder = new();

    private static int _restarts;

    private readonly IHost _host;
    private readonly bool _ownsDirectory;
    private int _deliveries;

    private PipelineHarness(IHost host, RecordingAdapter platform, string directory, bool ownsDirectory)
    {
        _host = host;
        Platform = platform;
        Directory = directory;
        _ownsDirectory = ownsDirectory;

        // What is said after a restart is not what was delivered before it.
        _deliveries = ownsDirectory ? 0 : Interlocked.Add(ref _restarts, 1000);
    }

    public RecordingAdapter Platform { get; }

    public string Directory { get; }

    /// <summary>Starts a pipeline.</summary>
    /// <param name="directory">Where its store is; null for a new one that is deleted at the end.</param>
    /// <param name="replace">Puts other parts in.</param>
    /// <param name="settings">What is configured besides the store.</param>
    public static async Task<PipelineHarness> StartAsync(
        string? directory = null, Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        string home = directory ?? await CreateHomeAsync();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings
            .Append(("Storage:Path", Path.Combine(home, "confidant.db")))
            .ToDictionary(static setting => setting.Item1, static setting => (string?)setting.Item2));
        var platform = new RecordingAdapter();
        builder.Services
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Random(1))
            .AddPipeline(builder.Configuration)
            .AddSingleton(_phrases)
            .AddSingleton(_encoder)
            .AddSingleton<IPlatformAdapter>(platform)
            .AddSingleton<PlatformAdapters>();
        replace?.Invoke(builder.Services);
        IHost host = builder.Build();
        await host.StartAsync();
        return new PipelineHarness(host, platform, home, directory is null);
    }

    /// <summary>Starts a pipeline that programs reach over HTTP as well, on a free loopback port.</summary>
    /// <param name="directory">Where its store is; null for a new one that is deleted at the end.</param>
    /// <param name="replace">Puts other parts in.</param>
    /// <param name="settings">Settings besides the store's.</param>
    public static async Task<PipelineHarness> StartWebAsync(
        string? directory = null, Action<IServiceCollection>? replace = null, params (string Key, string? Value)[] settings)
    {
        string home = directory ?? await CreateHomeAsync();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create<string, string?>("Storage:Path", Path.Combine(home, "confidant.db")),
            .. settings.Select(static setting => KeyValuePair.Create(setting.Key, setting.Value)),
        ]);
        var platform = new RecordingAdapter();
        builder.Services
            .AddRouting()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Random(1))
            .AddPipeline(builder.Configuration)
            .AddSingleton(_phrases)
            .AddSingleton(_encoder)
            .AddApi(builder.Configuration)
            .AddSingleton<IPlatformAdapter>(platform)
            .AddSingleton<PlatformAdapters>()
            .AddHostedService<AdapterRunner>();
        replace?.Invoke(builder.Services);
        WebApplication host = builder.Build();
        host.MapApi();
        host.MapSignPage();
        host.MapFeedConnect();
        await host.StartAsync();
        return new PipelineHarness(host, platform, home, directory is null);
    }

    /// <summary>Where it listens, for one with HTTP.</summary>
    public Uri Address => new(Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>A part of the pipeline.</summary>
    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Hands an event over as its platform would.</summary>
    public async Task AcceptAsync(params IncomingEvent[] events) =>
        await Get<IIntake>().AcceptAsync(events, CancellationToken.None);

    /// <summary>Hands an event over and waits for what it is answered with.</summary>
    public async Task<OutgoingMessage> SendAsync(IncomingEvent incoming)
    {
        await AcceptAsync(incoming);
        return (await Platform.NextAsync()).Message;
    }

    /// <summary>Says something in private and waits for the answer.</summary>
    public Task<OutgoingMessage> AskAsync(string person, string text) => SendAsync(Private(person, text));

    /// <summary>Says something to the bot in a group and waits for the answer.</summary>
    public Task<OutgoingMessage> AskInGroupAsync(string person, string group, string text) =>
        SendAsync(InGroup(person, group, text) with { IsAddressedToBot = true });

    /// <summary>Presses a button as a person and waits for what it does.</summary>
    public Task<OutgoingMessage> PressAsync(string person, OutgoingMessage shown, string label) =>
        SendAsync(Press(person, shown, label));

    /// <summary>Waits until nothing is left to learn, clean or handle.</summary>
    public Task SettleAsync() => WaitAsync(static health => health is { PendingEntries: 0, PendingChunks: 0, PendingJobs: 0 });

    /// <summary>Waits until every event that was handed over is handled, also where answers wait to be sent.</summary>
    public Task HandledAsync() => WaitAsync(static health => health.PendingEntries == 0);

    private static async Task<string> CreateHomeAsync()
    {
        string home = System.IO.Directory.CreateTempSubdirectory("confidant-").FullName;
        await EmptyStore.PutAsync(Path.Combine(home, "confidant.db"));
        return home;
    }

    private async Task WaitAsync(Predicate<StoreHealth> isReached)
    {
        DateTime deadline = DateTime.UtcNow + _patience;
        while (true)
        {
            StoreHealth health = await Get<IStoreMaintenance>().CheckAsync(CancellationToken.None);
            if (isReached(health))
            {
                return;
            }

            if (DateTime.UtcNow > deadline)
            {
                throw new TimeoutException($"The pipeline does not settle: {health}");
            }

            await Task.Delay(_breath);
        }
    }

    public IncomingMessage Private(string person, string text) => Message(person, text) with
    {
        Conversation = ConversationKey.Parse($"telegram:1:{person}"),
        Chat = ChatKind.Private,
        IsAddressedToBot = true,
    };

    public IncomingMessage InGroup(string person, string group, string text) => Message(person, text) with
    {
        Conversation = ConversationKey.Parse($"telegram:1:{group}"),
        Chat = ChatKind.Group,
        Group = new SeenGroup(new GroupKey(Confidant.Identity.Platform.Telegram, new ChatId(group)), group, false),
    };

    public ButtonPressed Press(string person, OutgoingMessage shown, string label) => new()
    {
        Conversation = ConversationKey.Parse($"telegram:1:{person}"),
        DeliveryKey = NextKey(),
        At = DateTimeOffset.UtcNow,
        Sender = Sender(person),
        Chat = ChatKind.Private,
        Token = shown.Buttons.SelectMany(static row => row).Single(button => button.Label == label).Token,
        PressId = "p1",
        MessageId = new PlatformMessageId("900"),
    };

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private IncomingMessage Message(string person, string text)
    {
        string key = NextKey();
        string command = text.StartsWith('/') ? text[1..].Split(' ')[0] : "";
        return new IncomingMessage
        {
            Conversation = default,
            DeliveryKey = key,
            At = DateTimeOffset.UtcNow,
            Sender = Sender(person),
            Chat = ChatKind.Private,
            MessageId = new PlatformMessageId(key),
            Text = text,
            BareText = text,
            Command = command.Length > 0 ? command : null,
            CommandArgument = command.Length > 0 ? text[(command.Length + 1)..].Trim() : "",
        };
    }

    private string NextKey() => Interlocked.Increment(ref _deliveries).ToString(CultureInfo.InvariantCulture);

    private static SeenAccount Sender(string person) =>
        new(new PlatformUserId(Confidant.Identity.Platform.Telegram, person), person, null, "en");
}
