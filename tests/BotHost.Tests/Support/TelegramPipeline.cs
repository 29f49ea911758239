using Confidant.Adapters;
using Confidant.Adapters.Telegram;
using Confidant.BotHost.Platforms;
using Confidant.Emulators.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Confidant.BotHost.Tests.Support;

/// <summary>The whole pipeline behind an emulated Telegram.</summary>
internal sealed class TelegramPipeline : IAsyncDisposable
{
    private readonly Dictionary<string, EmulatedUser> _people = [];

    private TelegramPipeline(TelegramEmulator telegram, EmulatedBot bot, PipelineHarness pipeline)
    {
        Telegram = telegram;
        Bot = bot;
        Pipeline = pipeline;
    }

    public TelegramEmulator Telegram { get; }

    public EmulatedBot Bot { get; }

    public PipelineHarness Pipeline { get; }

    /// <summary>Starts both.</summary>
    /// <param name="replace">Puts other parts in.</param>
    /// <param name="settings">What is configured besides the store and the bot.</param>
    public static async Task<TelegramPipeline> StartAsync(
        Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        TelegramEmulator telegram = await TelegramEmulator.StartAsync();
        EmulatedBot bot = telegram.AddBot();
        (string, string)[] all =
        [
            ("Telegram:BotToken", bot.Token), ("Telegram:BaseUrl", telegram.BaseUrl), ("Telegram:SendLimits", "false"), .. settings,
        ];
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.ToDictionary(static setting => setting.Item1, static setting => (string?)setting.Item2)).Build();
        PipelineHarness pipeline = await PipelineHarness.StartAsync(
            replace: services =>
            {
                services.RemoveAll<IPlatformAdapter>();
                services
                    .AddSingleton<IConnectionMemory, ConnectionMemory>()
                    .AddTelegram(configuration)
                    .AddHostedService<AdapterRunner>();
                replace?.Invoke(services);
            },
            settings: all);
        return new TelegramPipeline(telegram, bot, pipeline);
    }

    /// <summary>A person, by name.</summary>
    public EmulatedUser Person(string name) =>
        _people.TryGetValue(name, out EmulatedUser? user) ? user : _people[name] = Telegram.AddUser(name);

    /// <summary>Says something in private and waits for the answer.</summary>
    public async Task<string> AskAsync(string name, string text)
    {
        EmulatedUser person = Person(name);
        int before = Telegram.SentTo(person.Id).Count;
        Telegram.Say(person, Bot, text);
        return (await Telegram.WaitForSentAsync(person.Id, before + 1))[before].Text;
    }

    /// <summary>Says something to the bot in a group and waits for the answer.</summary>
    public async Task<string> AskAsync(string name, EmulatedChat group, string text)
    {
        int before = Telegram.SentTo(group.Id).Count;
        Telegram.Say(Person(name), group, $"@{Bot.Username} {text}");
        return (await Telegram.WaitForSentAsync(group.Id, before + 1))[before].Text;
    }

    /// <summary>Types something behind the bot's name and waits for what is offered.</summary>
    public Task<EmulatedQueryAnswer> TypeAsync(string name, string text) =>
        Telegram.WaitForAnswerAsync(Telegram.Type(Person(name), Bot, text));

    /// <summary>Mentions the bot in a group that it does not belong to, in answer to somebody's words there, and waits for the answer.</summary>
    public async Task<EmulatedQueryAnswer> SummonAsync(string name, string text)
    {
        EmulatedUser person = Person(name);
        EmulatedUser other = Person("Somebody");
        EmulatedChat strange = Telegram.AddGroup("Strange", [person, other], []);
        UserMessage theirs = Telegram.Say(other, strange, "My favourite stone is otherword.");
        return await Telegram.WaitForAnswerAsync(Telegram.Summon(person, Bot, strange, $"@{Bot.Username} {text}", theirs));
    }

    /// <summary>Writes to a business account whose owner tells the bot secrets of their own, and waits for the answer there.</summary>
    public async Task<string> WriteToBusinessAsync(string name, string text)
    {
        EmulatedUser customer = Person(name);
        EmulatedBusiness business = Telegram.Connect(Person("Ben"), Bot);
        Telegram.SayAsOwner(business, customer, "My favourite animal is ownerword.");
        Telegram.Say(customer, business, text);
        return (await Telegram.WaitForSentAsync(message => message.Business == business)).Text;
    }

    public async ValueTask DisposeAsync()
    {
        await Pipeline.DisposeAsync();
        await Telegram.DisposeAsync();
    }
}
