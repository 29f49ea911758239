using System.Globalization;
using Confidant.Emulators.Telegram;

namespace Confidant.EndToEnd.Support;

/// <summary>The real host against an emulated Telegram.</summary>
internal sealed class TelegramScene : ChatScene
{
    private const string Sending = "sendMessage";

    private readonly Dictionary<PersonMessage, UserMessage> _said = [];
    private readonly Dictionary<PersonMessage, ChannelPost> _posted = [];

    private TelegramScene(
        TelegramEmulator telegram, EmulatedBot bot, (string Key, string Value)[] mode, (string Key, string Value)[] settings)
        : base(settings)
    {
        Telegram = telegram;
        Bot = bot;
        Mode = mode;
    }

    /// <summary>Telegram.</summary>
    public TelegramEmulator Telegram { get; }

    /// <summary>The host's account there.</summary>
    public EmulatedBot Bot { get; }

    /// <summary>How updates come to the host; empty where it asks for them.</summary>
    public IReadOnlyList<(string Key, string Value)> Mode { get; }

    public override string Platform => "telegram";

    public override string BotId => Text(Bot.Id);

    public override string Token => Bot.Token;

    public override bool RepeatsUnrecordedSends => true;

    public override int SendsRead => Telegram.CountOf(Sending).Read;

    public override IReadOnlyList<(string Key, string Value)> PlatformSettings =>
    [
        ("Telegram__BotToken", Bot.Token),
        ("Telegram__BaseUrl", Telegram.BaseUrl),
        ("Telegram__SendLimits", "false"),
        .. Mode,
    ];

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
        return new TelegramScene(telegram, telegram.AddBot(), [], settings);
    }

    /// <summary>The same with a webhook; the host listens where Telegram was told, after every start.</summary>
    public static async Task<TelegramScene> PrepareWebhookAsync(params (string Key, string Value)[] settings)
    {
        TelegramEmulator telegram = await TelegramEmulator.StartAsync();
        return new TelegramScene(telegram, telegram.AddBot(), WebhookMode.OnLastingPort(), settings);
    }

    /// <summary>Says something in private and waits for the answer.</summary>
    public async Task<SentMessage> AskAsync(EmulatedUser user, string text)
    {
        int before = Telegram.SentTo(user.Id).Count;
        Telegram.Say(user, Bot, text);
        return (await Telegram.WaitForSentAsync(user.Id, before + 1, Patience))[before];
    }

    /// <summary>Says something to the bot in a group and waits for the answer that all can see.</summary>
    public Task<SentMessage> AskInGroupAsync(EmulatedUser user, EmulatedChat group, string text)
    {
        UserMessage said = Telegram.Say(user, group, $"@{Bot.Username} {text}");
        return WaitAsync((SentMessage sent) => sent.ChatId == group.Id && sent.ReplyTo == said.MessageId);
    }

    /// <summary>Waits for a message of the bot.</summary>
    public Task<SentMessage> WaitAsync(Func<SentMessage, bool> matches) => Telegram.WaitForSentAsync(matches, Patience);

    /// <summary>Waits until the next message of the bot in a chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="act">What causes it.</param>
    public async Task<SentMessage> NextAsync(long chat, Action act)
    {
        int before = Telegram.SentTo(chat).Count;
        act();
        return (await Telegram.WaitForSentAsync(chat, before + 1, Patience))[before];
    }

    public override ChatPerson AddPerson(string name, string language = "en")
    {
        EmulatedUser user = Telegram.AddUser(name, null, language);
        return new ChatPerson(name, Text(user.Id), Text(user.Id));
    }

    public override ChatGroup AddGroup(string name, params ChatPerson[] people)
    {
        EmulatedChat chat = Telegram.AddGroup(name, people.Select(User), [Bot]);
        chat.BotsAreAdmins = true;
        return new ChatGroup(name, Text(chat.Id));
    }

    public override ChatGroup AddAnnouncements(string name, ChatPerson author) =>
        new(name, Text(Telegram.AddChannel(name, Bot).Id));

    // Telegram does not tell who writes for a channel.
    public override PersonMessage Announce(ChatPerson author, ChatGroup channel, string text)
    {
        ChannelPost post = Telegram.Post(Chat(channel), text);
        var message = new PersonMessage(channel.Place, Text(post.MessageId));
        _posted[message] = post;
        return message;
    }

    public override void Remove(ChatGroup group) => Telegram.SetMembership(Bot, Chat(group), isMember: false);

    public override void Join(ChatPerson person, ChatGroup group) => Telegram.Join(User(person), Chat(group));

    public override void MakeAdmin(ChatPerson person, ChatGroup group) => Telegram.SetRole(User(person), Chat(group), "administrator");

    public override PersonMessage Say(ChatPerson person, string text) => Remember(Telegram.Say(User(person), Bot, text));

    public override PersonMessage Say(ChatPerson person, ChatGroup group, string text) =>
        Remember(Telegram.Say(User(person), Chat(group), text));

    public override PersonMessage Address(ChatPerson person, ChatGroup group, string text) =>
        Say(person, group, $"@{Bot.Username} {text}");

    public override void Edit(PersonMessage message, string text)
    {
        if (_posted.TryGetValue(message, out ChannelPost? post))
        {
            Telegram.Edit(post, text);
            return;
        }

        UserMessage said = _said[message];
        string mention = $"@{Bot.Username} ";
        Telegram.Edit(said, said.Text.StartsWith(mention, StringComparison.Ordinal) ? mention + text : text);
    }

    public override ButtonPress Press(ChatPerson person, BotMessage message, string label) =>
        Press(person, message, () => TokenOf(message, label));

    public override ButtonPress PressSpent(ChatPerson person, BotMessage message, string spent) => Press(person, message, () => spent);

    public override string TokenOf(BotMessage message, string label) => ((TelegramBotMessage)message).Sent.Buttons
        .SelectMany(static row => row).Single(button => button.Text == label).CallbackData!;

    public override IReadOnlyList<BotMessage> SentTo(string? place = null) =>
        [.. Telegram.SentTo(place is null ? null : Number(place)).Select(static sent => new TelegramBotMessage(sent))];

    public override async Task<IReadOnlyList<BotMessage>> WaitForSentAsync(string? place, int count, TimeSpan? timeout = null)
    {
        await Telegram.WaitForSentAsync(place is null ? null : Number(place), count, timeout ?? Patience);
        return SentTo(place);
    }

    public override async Task<BotMessage> WaitAsync(Func<BotMessage, bool> matches) =>
        new TelegramBotMessage(await Telegram.WaitForSentAsync(sent => matches(new TelegramBotMessage(sent)), Patience));

    public override void LimitNextSend(string? place, int seconds, int count = 1) =>
        Telegram.PlanFault(new EmulatedFault.TooManyRequests(seconds), count, Sending, place is null ? null : Number(place));

    public override void DelayNextSend(string place, TimeSpan by) =>
        Telegram.PlanFault(new EmulatedFault.Delay(by), method: Sending, chat: Number(place));

    public override void RefuseNextSends(int count, string words) =>
        Telegram.PlanFault(new EmulatedFault.Refusal(400, $"Bad Request: can't parse entities {words}"), count, Sending);

    public override void GarbleNextEvents(int count, string words)
    {
        if (count > 0)
        {
            Telegram.PlanFault(new EmulatedFault.MalformedAnswer(), count, Mode.Count > 0 ? "webhook" : "getUpdates");
        }

        Telegram.EnqueueRaw(Bot, id => $"{{\"update_id\":{id},\"message\":{{\"text\":[\"{words}\"]}}}}");
    }

    public override Task WaitForSendsReadAsync(int count) => Telegram.WaitForRequestsAsync(Sending, count, Patience);

    public override void HoldAnswers() => Telegram.HoldAnswers();

    public override void ReleaseAnswers() => Telegram.ReleaseAnswers();

    public override async Task AcceptedAsync() => await HostHealth.WaitAsync(Host, _ => Telegram.PendingUpdates(Bot) == 0);

    /// <summary>Presses the button with a label.</summary>
    public string Press(EmulatedUser user, SentMessage message, string label) => Telegram.Press(
        user, message, message.Buttons.SelectMany(static row => row).Single(button => button.Text == label).CallbackData!);

    private protected override bool IsGroup(string place) => Number(place) < 0;

    private protected override Task StopPlatformAsync() => Telegram.DisposeAsync().AsTask();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private EmulatedUser User(ChatPerson person) => Telegram.FindUser(Number(person.Id));

    private EmulatedChat Chat(ChatGroup group) => Telegram.FindChat(Number(group.Place));

    private ButtonPress Press(ChatPerson person, BotMessage message, Func<string> token)
    {
        string press = Telegram.Press(User(person), ((TelegramBotMessage)message).Sent, token());
        return new ButtonPress(async () =>
        {
            await Telegram.WaitForAnswerAsync(press, Patience);
            return Telegram.CallbackAnswers.Single(answer => answer.PressId == press).Text;
        });
    }

    private PersonMessage Remember(UserMessage said)
    {
        var message = new PersonMessage(Text(said.ChatId), Text(said.MessageId));
        _said[message] = said;
        return message;
    }
}
