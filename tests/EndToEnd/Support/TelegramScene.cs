using Confidant.Emulators.Telegram;

namespace Confidant.EndToEnd.Support;

/// <summary>The real host, as a process, against an emulated Telegram.</summary>
internal sealed class TelegramScene : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly (string Key, string Value)[] _settings;
    private HostProcess? _host;

    private TelegramScene(TelegramEmulator telegram, EmulatedBot bot, (string Key, string Value)[] settings)
    {
        Telegram = telegram;
        Bot = bot;
        _settings = settings;
    }

    /// <summary>Telegram.</summary>
    public TelegramEmulator Telegram { get; }

    /// <summary>The host's account there.</summary>
    public EmulatedBot Bot { get; }

    /// <summary>Where the store and the logs are.</summary>
    public TemporaryDirectory Directory { get; } = new();

    /// <summary>The host that runs now.</summary>
    public HostProcess Host => _host ?? throw new InvalidOperationException("No host runs.");

    /// <summary>What everybody in a group can see.</summary>
    public IReadOnlyList<SentMessage> ShownToGroups =>
        [.. Telegram.SentTo().Where(message => message.ChatId < 0 && message.VisibleTo is null)];

    /// <summary>An emulator, a bot, and a host that listens.</summary>
    public static async Task<TelegramScene> StartAsync(params (string Key, string Value)[] settings)
    {
        TelegramScene scene = await PrepareAsync(settings);
        await scene.StartHostAsync();
        return scene;
    }

    /// <summary>An emulator and a bot; the host does not run yet.</summary>
    public static async Task<TelegramScene> PrepareAsync(params (string Key, string Value)[] settings)
    {
        TelegramEmulator telegram = await TelegramEmulator.StartAsync();
        return new TelegramScene(telegram, telegram.AddBot(), settings);
    }

    /// <summary>Starts a host on the same store; <paramref name="settings"/> win over those of the scene.</summary>
    public async Task StartHostAsync(params (string Key, string Value)[] settings)
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _host = await HostProcess.StartAsync(Directory.Path, [.. Settings, .. settings]);
    }

    /// <summary>The settings of the scene's host.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Telegram__BotToken", Bot.Token),
        ("Telegram__BaseUrl", Telegram.BaseUrl),
        ("Telegram__SendLimits", "false"),
        .. _settings,
    ];

    /// <summary>Says something in private and waits for the answer.</summary>
    public async Task<SentMessage> AskAsync(EmulatedUser user, string text)
    {
        int before = Telegram.SentTo(user.Id).Count;
        Telegram.Say(user, Bot, text);
        return (await Telegram.WaitForSentAsync(user.Id, before + 1, _patience))[before];
    }

    /// <summary>Says something to the bot in a group and waits for the answer that all can see.</summary>
    public Task<SentMessage> AskInGroupAsync(EmulatedUser user, EmulatedChat group, string text)
    {
        UserMessage said = Telegram.Say(user, group, $"@{Bot.Username} {text}");
        return WaitAsync(sent => sent.ChatId == group.Id && sent.ReplyTo == said.MessageId);
    }

    /// <summary>Waits for a message of the bot.</summary>
    public Task<SentMessage> WaitAsync(Func<SentMessage, bool> matches) => Telegram.WaitForSentAsync(matches, _patience);

    /// <summary>Waits until the next message of the bot in a chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="act">What causes it.</param>
    public async Task<SentMessage> NextAsync(long chat, Action act)
    {
        int before = Telegram.SentTo(chat).Count;
        act();
        return (await Telegram.WaitForSentAsync(chat, before + 1, _patience))[before];
    }

    /// <summary>Presses the button with a label.</summary>
    public string Press(EmulatedUser user, SentMessage message, string label) => Telegram.Press(
        user, message, message.Buttons.SelectMany(row => row).Single(button => button.Text == label).CallbackData!);

    /// <summary>Waits until the host has taken every update and nothing waits in it.</summary>
    public async Task<HealthReport> SettleAsync() =>
        await HostHealth.WaitAsync(Host, report => Telegram.PendingUpdates(Bot) == 0 && report.IsIdle);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await Telegram.DisposeAsync();
        Directory.Dispose();
    }
}
