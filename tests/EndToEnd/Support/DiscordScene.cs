using Confidant.Emulators.Discord;

namespace Confidant.EndToEnd.Support;

/// <summary>The real host against an emulated Discord. A group is a channel in a guild of its own; what begins with '/' is run as a
/// slash command where the bot has published it.</summary>
internal sealed class DiscordScene : ChatScene
{
    private const string Sending = "POST /channels/{channel}/messages";
    private const string Locale = "es-ES";

    private readonly Dictionary<string, EmulatedDiscordUser> _users = [];
    private readonly Dictionary<string, EmulatedChannel> _channels = [];
    private readonly Dictionary<string, EmulatedDiscordMessage> _said = [];

    private DiscordScene(DiscordEmulator discord, EmulatedDiscordBot bot, (string Key, string Value)[] settings)
        : base(settings)
    {
        Discord = discord;
        Bot = bot;
    }

    /// <summary>Discord.</summary>
    public DiscordEmulator Discord { get; }

    /// <summary>The host's account there.</summary>
    public EmulatedDiscordBot Bot { get; }

    public override string Platform => "discord";

    public override string BotId => Bot.Id;

    public override string Token => Bot.Token;

    public override bool RepeatsUnrecordedSends => false;

    public override int SendsRead => Discord.CountOf(Sending).Read;

    public override IReadOnlyList<(string Key, string Value)> PlatformSettings =>
    [
        ("Discord__Token", Bot.Token),
        ("Discord__ApiBaseUrl", Discord.ApiBaseUrl),
        ("Discord__Intents", "Guilds, GuildMessages, DirectMessages, GuildMembers, MessageContent"),
        ("Discord__SendLimits", "false"),
    ];

    /// <summary>An emulator, a bot, and a host that listens.</summary>
    public static async Task<DiscordScene> StartAsync(params (string Key, string Value)[] settings)
    {
        DiscordScene scene = await PrepareAsync(settings);
        await scene.StartHostAsync();
        return scene;
    }

    /// <summary>An emulator and a bot; the host does not run yet.</summary>
    public static async Task<DiscordScene> PrepareAsync(params (string Key, string Value)[] settings)
    {
        DiscordEmulator discord = await DiscordEmulator.StartAsync();
        return new DiscordScene(discord, discord.AddBot(), settings);
    }

    public override async Task StartHostAsync(params (string Key, string Value)[] settings)
    {
        await base.StartHostAsync(settings);
        await WaitUntilReadyAsync();
    }

    public override async Task BorrowHostAsync(ChatScene other)
    {
        await base.BorrowHostAsync(other);
        await WaitUntilReadyAsync();
    }

    /// <summary>Waits until the host is there for people: connected, with its commands published.</summary>
    private async Task WaitUntilReadyAsync()
    {
        await Discord.WaitForConnectedAsync(Bot, timeout: Patience);
        await Discord.WaitForCommandsAsync(Bot, Patience);
    }

    public override ChatPerson AddPerson(string name, string language = "en")
    {
        EmulatedDiscordUser user = Discord.AddUser(name.ToLowerInvariant(), name, language == "es" ? Locale : "en-US");
        EmulatedChannel direct = Discord.DirectChannel(user, Bot);
        _users[user.Id] = user;
        _channels[direct.Id] = direct;
        return new ChatPerson(name, user.Id, direct.Id);
    }

    /// <summary>Lets somebody take another name; the old one is free then.</summary>
    public void Rename(ChatPerson person, string name)
    {
        EmulatedDiscordUser user = _users[person.Id];
        user.Username = name.ToLowerInvariant();
        user.DisplayName = name;
    }

    public override ChatGroup AddGroup(string name, params ChatPerson[] people) =>
        AddGroup(Discord.AddGuild(name, people.Select(User), [Bot]), name);

    /// <summary>One more channel in the guild of a group.</summary>
    public ChatGroup AddChannel(ChatGroup beside, string name) => AddGroup(Channel(beside).Guild!, name);

    /// <summary>A thread of a group; a private one is for somebody and those who are invited.</summary>
    public ChatGroup AddThread(ChatGroup parent, ChatPerson owner, string name, bool isPrivate, params ChatPerson[] invited)
    {
        EmulatedChannel thread = Discord.AddThread(
            Channel(parent), User(owner), name, isPrivate, [Bot.Id, .. invited.Select(static person => person.Id)]);
        _channels[thread.Id] = thread;
        return new ChatGroup(name, thread.Id);
    }

    /// <summary>A chat of people that the bot is not in; everybody has taken it along.</summary>
    public ChatGroup AddChatOfPeople(params ChatPerson[] people) =>
        TakeAlong(Discord.AddChatOfPeople([.. people.Select(User)]), "chat", people);

    /// <summary>A channel in a guild that the bot is not in; everybody there has taken it along.</summary>
    public ChatGroup AddForeignGroup(string name, params ChatPerson[] people) =>
        TakeAlong(Discord.AddChannel(Discord.AddGuild(name, people.Select(User), []), name), name, people);

    /// <summary>What a group is on Discord.</summary>
    public EmulatedChannel ChannelOf(ChatGroup group) => Channel(group);

    /// <summary>Lets somebody run a slash command that their client shows, and waits for the first answer.</summary>
    public async Task<(EmulatedInteraction Command, BotMessage Answer)> RunAsync(
        ChatPerson person, ChatGroup group, string name, params (string Name, object Value)[] options)
    {
        EmulatedInteraction command = Discord.RunCommand(User(person), Bot, Channel(group), name, options);
        return (command, new DiscordBotMessage((await Discord.WaitForAnswersAsync(command, 1, Patience))[0]));
    }

    /// <summary>Lets somebody delete what they said.</summary>
    public void Delete(PersonMessage message) => Discord.Delete(_said[message.Id]);

    /// <summary>Lets somebody say something in private that is more than words.</summary>
    public PersonMessage Say(ChatPerson person, string text, DiscordSayOptions options) =>
        Remember(Discord.Say(User(person), _channels[person.Place], text, options));

    /// <summary>Lets somebody say something in a group that is more than words.</summary>
    public PersonMessage Say(ChatPerson person, ChatGroup group, string text, DiscordSayOptions options) =>
        Remember(Discord.Say(User(person), Channel(group), text, options));

    public override ChatGroup AddAnnouncements(string name, ChatPerson author)
    {
        EmulatedChannel channel = Discord.AddChannel(Discord.AddGuild(name, [User(author)], [Bot]), "news", ChannelKind.Announcement);
        _channels[channel.Id] = channel;
        return new ChatGroup(name, channel.Id);
    }

    public override PersonMessage Announce(ChatPerson author, ChatGroup channel, string text) => Say(author, channel, text);

    public override void Remove(ChatGroup group) => Discord.SetMembership(Bot, Channel(group).Guild!, isMember: false);

    public override void Join(ChatPerson person, ChatGroup group) => Discord.Join(User(person), Channel(group).Guild!);

    public override void MakeAdmin(ChatPerson person, ChatGroup group)
    {
        EmulatedGuild guild = Channel(group).Guild!;
        Discord.SetRole(guild, person.Id, Discord.AddRole(guild, "Admins", DiscordPermissions.ManageGuild));
    }

    public override PersonMessage Say(ChatPerson person, string text) => Say(person, _channels[person.Place], text);

    public override PersonMessage Say(ChatPerson person, ChatGroup group, string text) => Say(person, Channel(group), text);

    public override PersonMessage Address(ChatPerson person, ChatGroup group, string text) =>
        Remember(Discord.Say(User(person), Channel(group), $"<@{Bot.Id}> {text}"));

    public override void Edit(PersonMessage message, string text)
    {
        EmulatedDiscordMessage said = _said[message.Id];
        string mention = $"<@{Bot.Id}> ";
        Discord.Edit(said, said.Text.StartsWith(mention, StringComparison.Ordinal) ? mention + text : text);
    }

    public override ButtonPress Press(ChatPerson person, BotMessage message, string label) =>
        Notice(Discord.Press(User(person), ((DiscordBotMessage)message).Sent, TokenOf(message, label)));

    public override ButtonPress PressSpent(ChatPerson person, BotMessage message, string spent) =>
        Notice(Discord.PressSpent(User(person), ((DiscordBotMessage)message).Sent, spent));

    public override string TokenOf(BotMessage message, string label) =>
        ((DiscordBotMessage)message).Sent.Buttons.Single(button => button.Label == label).CustomId!;

    public override IReadOnlyList<BotMessage> SentTo(string? place = null) =>
        [.. Discord.SentTo(place is null ? null : _channels[place]).Select(static sent => new DiscordBotMessage(sent))];

    public override async Task<IReadOnlyList<BotMessage>> WaitForSentAsync(string? place, int count, TimeSpan? timeout = null)
    {
        await Discord.WaitForSentAsync(place is null ? null : _channels[place], count, timeout ?? Patience);
        return SentTo(place);
    }

    public override async Task<BotMessage> WaitAsync(Func<BotMessage, bool> matches) =>
        new DiscordBotMessage(await Discord.WaitForSentAsync(sent => matches(new DiscordBotMessage(sent)), Patience));

    public override void LimitNextSend(string? place, int seconds, int count = 1) =>
        Discord.PlanFault(new DiscordFault.TooManyRequests(TimeSpan.FromSeconds(seconds)), count, Sending, place);

    public override void DelayNextSend(string place, TimeSpan by) => Discord.PlanFault(new DiscordFault.Delay(by), 1, Sending, place);

    public override void RefuseNextSends(int count, string words) =>
        Discord.PlanFault(new DiscordFault.Refusal(500, 0, $"Internal error {words}"), count, Sending);

    public override void GarbleNextEvents(int count, string words)
    {
        Discord.DispatchText(Bot, "MESSAGE_CREATE", $"{{\"content\":[\"{words}\"]}}");
        Discord.DispatchText(Bot, "SOMETHING_NEW", $"{{\"content\":\"{words}\"}}");
    }

    public override Task WaitForSendsReadAsync(int count) => Discord.WaitForRequestsAsync(Sending, count, Patience);

    public override void HoldAnswers() => Discord.HoldAnswers();

    public override void ReleaseAnswers() => Discord.ReleaseAnswers();

    public override Task AcceptedAsync() => new DiscordAcceptance(Discord, Bot).WaitForAsync(Discord.SequenceOf(Bot), Patience);

    private protected override bool IsGroup(string place) => _channels[place].Guild is not null;

    private protected override Task StopPlatformAsync() => Discord.DisposeAsync().AsTask();

    private ChatGroup AddGroup(EmulatedGuild guild, string name)
    {
        EmulatedChannel channel = Discord.AddChannel(guild, name);
        _channels[channel.Id] = channel;
        return new ChatGroup(name, channel.Id);
    }

    private ChatGroup TakeAlong(EmulatedChannel channel, string name, ChatPerson[] people)
    {
        Array.ForEach(people, person => Discord.Install(User(person), Bot));
        _channels[channel.Id] = channel;
        return new ChatGroup(name, channel.Id);
    }

    private PersonMessage Say(ChatPerson person, EmulatedChannel channel, string text)
    {
        if (text.StartsWith('/') && DiscordCommandLine.Find(Discord.CommandsOf(Bot), text) is var (name, options))
        {
            return new PersonMessage(channel.Id, Discord.ForceCommand(User(person), Bot, channel, name, options).Id);
        }

        return Remember(Discord.Say(User(person), channel, text));
    }

    private ButtonPress Notice(EmulatedInteraction press) => new(async () =>
        (await Discord.WaitForAnswersAsync(press, 1, Patience))[0].Text);

    private PersonMessage Remember(EmulatedDiscordMessage said)
    {
        _said[said.Id] = said;
        return new PersonMessage(said.ChannelId, said.Id);
    }

    private EmulatedDiscordUser User(ChatPerson person) => _users[person.Id];

    private EmulatedChannel Channel(ChatGroup group) => _channels[group.Place];
}
