using Confidant.Emulators.Processes;

namespace Confidant.EndToEnd.Support;

/// <summary>The real host, as a process, against an emulated platform: what every platform has, so that one test runs on each.</summary>
internal abstract class ChatScene : IAsyncDisposable
{
    private readonly (string Key, string Value)[] _settings;
    private HostProcess? _host;
    private bool _isHostBorrowed;

    private protected ChatScene((string Key, string Value)[] settings) => _settings = settings;

    /// <summary>The platform's name, as settings and health write it.</summary>
    public abstract string Platform { get; }

    /// <summary>The platform's id of the host's account.</summary>
    public abstract string BotId { get; }

    /// <summary>What nobody may read in a log.</summary>
    public abstract string Token { get; }

    /// <summary>Where the store and the logs are.</summary>
    public TemporaryDirectory Directory { get; } = new();

    /// <summary>The host that runs now.</summary>
    public HostProcess Host => _host ?? throw new InvalidOperationException("No host runs.");

    /// <summary>The settings of the scene's host.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings => [.. PlatformSettings, .. _settings];

    /// <summary>How the host finds the platform.</summary>
    public abstract IReadOnlyList<(string Key, string Value)> PlatformSettings { get; }

    /// <summary>Whether a send that the platform took, and whose answer a kill kept from the host, stands there twice.</summary>
    public abstract bool RepeatsUnrecordedSends { get; }

    /// <summary>How many of the bot's sends were read, taken or not.</summary>
    public abstract int SendsRead { get; }

    /// <summary>How long is waited for the host.</summary>
    private protected static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>What everybody in a group can see.</summary>
    public IReadOnlyList<BotMessage> ShownToGroups => [.. SentTo().Where(message => message.VisibleTo is null && IsGroup(message.Place))];

    /// <summary>An emulator, a bot, and a host that listens.</summary>
    public static async Task<ChatScene> StartAsync(ChatPlatform platform, params (string Key, string Value)[] settings)
    {
        ChatScene scene = await PrepareAsync(platform, settings);
        await scene.StartHostAsync();
        return scene;
    }

    /// <summary>An emulator and a bot; the host does not run yet.</summary>
    public static async Task<ChatScene> PrepareAsync(ChatPlatform platform, params (string Key, string Value)[] settings) =>
        platform switch
        {
            ChatPlatform.Telegram => await TelegramScene.PrepareAsync(settings),
            ChatPlatform.TelegramWebhook => await TelegramScene.PrepareWebhookAsync(settings),
            _ => await DiscordScene.PrepareAsync(settings),
        };

    /// <summary>Starts a host on the same store; <paramref name="settings"/> win over those of the scene.</summary>
    public virtual async Task StartHostAsync(params (string Key, string Value)[] settings)
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _host = await HostProcess.StartAsync(Directory.Path, [.. Settings, .. settings]);
    }

    /// <summary>Uses the host of another scene, which was started with this one's <see cref="PlatformSettings"/> as well.</summary>
    public virtual Task BorrowHostAsync(ChatScene other)
    {
        _host = other.Host;
        _isHostBorrowed = true;
        return Task.CompletedTask;
    }

    /// <summary>Somebody with a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="language">What the person's client speaks.</param>
    public abstract ChatPerson AddPerson(string name, string language = "en");

    /// <summary>A group of people and the bot, where it may show something to one person alone.</summary>
    public abstract ChatGroup AddGroup(string name, params ChatPerson[] people);

    /// <summary>A channel of announcements in which somebody writes, and the bot listens.</summary>
    public abstract ChatGroup AddAnnouncements(string name, ChatPerson author);

    /// <summary>Lets a channel announce something.</summary>
    public abstract PersonMessage Announce(ChatPerson author, ChatGroup channel, string text);

    /// <summary>Removes the bot from a group or channel.</summary>
    public abstract void Remove(ChatGroup group);

    /// <summary>Lets somebody join a group.</summary>
    public abstract void Join(ChatPerson person, ChatGroup group);

    /// <summary>Makes somebody an admin of a group.</summary>
    public abstract void MakeAdmin(ChatPerson person, ChatGroup group);

    /// <summary>Lets somebody say something in private, or run a command there.</summary>
    public abstract PersonMessage Say(ChatPerson person, string text);

    /// <summary>Lets somebody say something in a group, or run a command there.</summary>
    public abstract PersonMessage Say(ChatPerson person, ChatGroup group, string text);

    /// <summary>Lets somebody say something to the bot in a group.</summary>
    public abstract PersonMessage Address(ChatPerson person, ChatGroup group, string text);

    /// <summary>Lets somebody change what they said; what was said to the bot in a group stays so.</summary>
    public abstract void Edit(PersonMessage message, string text);

    /// <summary>Presses the button with a label.</summary>
    public abstract ButtonPress Press(ChatPerson person, BotMessage message, string label);

    /// <summary>Presses a button that stood below a message before it was taken away, as a client does that has not heard of it.</summary>
    public abstract ButtonPress PressSpent(ChatPerson person, BotMessage message, string spent);

    /// <summary>What a press of a button brings back.</summary>
    public abstract string TokenOf(BotMessage message, string label);

    /// <summary>What the bot sent to a place (to all for null), in order; deleted messages are marked, not left out.</summary>
    public abstract IReadOnlyList<BotMessage> SentTo(string? place = null);

    /// <summary>Waits until the bot sent so many messages to a place (in all for null).</summary>
    public abstract Task<IReadOnlyList<BotMessage>> WaitForSentAsync(string? place, int count, TimeSpan? timeout = null);

    /// <summary>Waits for a message of the bot that answers a description, also after edits.</summary>
    public abstract Task<BotMessage> WaitAsync(Func<BotMessage, bool> matches);

    /// <summary>Refuses the next send to a place with 429, and asks for a pause.</summary>
    public abstract void LimitNextSend(string? place, int seconds, int count = 1);

    /// <summary>Takes the next send to a place and answers it later.</summary>
    public abstract void DelayNextSend(string place, TimeSpan by);

    /// <summary>Refuses the next sends with an error that holds words.</summary>
    public abstract void RefuseNextSends(int count, string words);

    /// <summary>Garbles the next things that the host receives, and lets it receive something that is no message.</summary>
    public abstract void GarbleNextEvents(int count, string words);

    /// <summary>Waits until so many of the bot's sends were read.</summary>
    public abstract Task WaitForSendsReadAsync(int count);

    /// <summary>From now on sends are taken and not answered.</summary>
    public abstract void HoldAnswers();

    /// <summary>Gives all held answers, and holds none any more.</summary>
    public abstract void ReleaseAnswers();

    /// <summary>Waits until the host has accepted all that was said.</summary>
    public abstract Task AcceptedAsync();

    /// <summary>Waits until the host has taken all that was said and nothing waits in it.</summary>
    public async Task<HealthReport> SettleAsync()
    {
        await AcceptedAsync();
        return await HostHealth.WaitAsync(Host, static report => report.IsIdle);
    }

    /// <summary>Says something in private and waits for the answer.</summary>
    public Task<BotMessage> AskAsync(ChatPerson person, string text) => NextAsync(person.Place, () => Say(person, text));

    /// <summary>Says something to the bot in a group and waits for the answer that all can see.</summary>
    public Task<BotMessage> AskInGroupAsync(ChatPerson person, ChatGroup group, string text)
    {
        PersonMessage said = Address(person, group, text);
        return WaitAsync(sent => sent.Place == group.Place && sent.Answers == said.Id);
    }

    /// <summary>Waits until the next message of the bot in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="act">What causes it.</param>
    public async Task<BotMessage> NextAsync(string place, Action act)
    {
        int before = SentTo(place).Count;
        act();
        return (await WaitForSentAsync(place, before + 1))[before];
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null && !_isHostBorrowed)
        {
            await _host.DisposeAsync();
        }

        await StopPlatformAsync();
        Directory.Dispose();
    }

    private protected abstract bool IsGroup(string place);

    private protected abstract Task StopPlatformAsync();
}
