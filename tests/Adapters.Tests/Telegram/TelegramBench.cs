using Confidant.Adapters.Telegram;
using Confidant.Emulators.Telegram;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Tests.Telegram;

/// <summary>The adapter, registered as the host does it, in front of an emulated Telegram, on one clock that the test moves.</summary>
internal sealed class TelegramBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    private TelegramBench(TelegramEmulator telegram, EmulatedBot bot, ManualTime time, ServiceProvider services, CapturedLog log)
    {
        Telegram = telegram;
        Bot = bot;
        Time = time;
        _services = services;
        Log = log;
        Adapter = services.GetRequiredService<IPlatformAdapter>();
    }

    public TelegramEmulator Telegram { get; }

    public EmulatedBot Bot { get; }

    public ManualTime Time { get; }

    public CapturedLog Log { get; }

    public RecordingIntake Intake { get; } = new();

    public IPlatformAdapter Adapter { get; }

    public Task Running => _running;

    public ConnectionNotes Notes { get; private init; } = null!;

    public static async Task<TelegramBench> StartAsync(
        bool isRunning = false,
        bool hasLimits = false,
        bool hasChannels = false,
        bool isLive = false,
        IKnownGroups? groups = null,
        bool answersBusiness = false,
        ConnectionNotes? notes = null,
        Action<TelegramEmulator>? prepare = null)
    {
        notes ??= new ConnectionNotes();
        var time = new ManualTime();
        TelegramEmulator telegram = await TelegramEmulator.StartAsync(time);
        EmulatedBot bot = telegram.AddBot();
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = bot.Token,
            ["Telegram:BaseUrl"] = telegram.BaseUrl,
            ["Telegram:SendLimits"] = hasLimits ? "true" : "false",
            ["Telegram:Business"] = answersBusiness ? "true" : "false",
            ["Telegram:LiveAnswers"] = isLive ? "true" : "false",
        }).Build();
        var log = new CapturedLog();
        var registered = new ServiceCollection();
        if (hasChannels)
        {
            registered.AddSingleton<IAnnouncementChannels, AnyChannels>();
        }

        if (groups is not null)
        {
            registered.AddSingleton(groups);
        }

        ServiceProvider services = registered
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new Random(7))
            .AddSingleton<IConnectionMemory>(notes)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddTelegram(configuration)
            .BuildServiceProvider();
        var bench = new TelegramBench(telegram, bot, time, services, log) { Notes = notes };
        prepare?.Invoke(telegram);
        if (isRunning)
        {
            bench.Run();
        }

        return bench;
    }

    public void Run() => _running = Adapter.RunAsync(Intake, _end.Token);

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<TelegramPlatform>().Find(new BotAccountId($"{Bot.Id}"))!.Part<T>();

    public async Task<IReadOnlyList<Finding>> ExamineAsync() =>
        await _services.GetRequiredService<IPlatformCheck>().ExamineAsync(CancellationToken.None);

    public ConversationKey Chat(long chat, long? thread = null) => new(
        Platform.Telegram,
        new BotAccountId($"{Bot.Id}"),
        new ChatId($"{chat}"),
        thread is null ? null : new ThreadId($"{thread}"));

    public EmulatedUser StartedUser(string name = "Alice")
    {
        EmulatedUser user = Telegram.AddUser(name);
        Telegram.SetBlocked(user, Bot, isBlocked: false);
        return user;
    }

    public Task<SendOutcome> SendAsync(long chat, string text) => SendAsync(Chat(chat), new OutgoingMessage { Text = text });

    public Task<SendOutcome> SendAsync(
        ConversationKey conversation, OutgoingMessage message, Func<CancellationToken, ValueTask<bool>>? mayStillSend = null) =>
        Adapter.SendAsync(conversation, message, "key", mayStillSend ?? (_ => ValueTask.FromResult(true)), CancellationToken.None).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        await Telegram.DisposeAsync();
        _end.Dispose();
    }

    private sealed class AnyChannels : IAnnouncementChannels
    {
        public bool HasAny(Platform platform) => true;
    }
}
