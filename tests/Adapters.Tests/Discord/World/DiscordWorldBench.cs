using System.Text.Json;
using Confidant.Adapters.Discord;
using Confidant.Emulators.Discord;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Tests.Discord.World;

/// <summary>The reader of events and the lookup of groups, registered as the host does it, in front of an emulated Discord that
/// tells nothing by itself: each test says what the gateway tells.</summary>
internal sealed class DiscordWorldBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DiscordWorldBench(DiscordEmulator discord, EmulatedDiscordBot bot, ManualTime time, KnownPlacesList places, ServiceProvider services)
    {
        Discord = discord;
        Bot = bot;
        Time = time;
        Places = places;
        _services = services;
    }

    public DiscordEmulator Discord { get; }

    public EmulatedDiscordBot Bot { get; }

    public ManualTime Time { get; }

    public KnownPlacesList Places { get; }

    public DiscordDirectory Directory => _services.GetRequiredService<DiscordDirectory>();

    public DiscordBreaker Breaker => _services.GetRequiredService<DiscordBreaker>();

    public DiscordGroups Groups => _services.GetRequiredService<DiscordGroups>();

    /// <summary>A bench that was told of the sample's guild.</summary>
    public static async Task<DiscordWorldBench> LoadedAsync()
    {
        DiscordWorldBench bench = await StartAsync();
        await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild);
        return bench;
    }

    public static async Task<DiscordWorldBench> StartAsync()
    {
        var time = new ManualTime();
        DiscordEmulator discord = await DiscordEmulator.StartAsync(time);
        EmulatedDiscordBot bot = discord.AddBot(token: "NzAwNzAwNzAw.EMULATED.token-of-a-bot");
        var places = new KnownPlacesList();
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = bot.Token,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Discord:SendLimits"] = "false",
        }).Build();
        ServiceProvider services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new Random(7))
            .AddSingleton<IKnownPlaces>(places)
            .AddLogging()
            .AddDiscord(configuration)
            .BuildServiceProvider();
        return new DiscordWorldBench(discord, bot, time, places, services);
    }

    /// <summary>What comes of an event of the gateway.</summary>
    public async Task<IReadOnlyList<IncomingEvent>> TellAsync(string type, string json, int shard = 0)
    {
        using var document = JsonDocument.Parse(json);
        return await _services.GetRequiredService<DiscordEventReader>().ReadAsync(
            new DiscordDispatch(type, document.RootElement.Clone(), shard), CancellationToken.None);
    }

    public async Task<IncomingMessage?> HearAsync(string channel, string? guild, string content = """ "content":"hi" """) =>
        (IncomingMessage?)(await TellAsync(
            "MESSAGE_CREATE",
            DiscordSample.MessageJson(channel, guild is null ? content : $"\"guild_id\":\"{guild}\",{content}"))).SingleOrDefault();

    public ConversationKey Conversation(string chat, string? thread = null) => new(
        Platform.Discord, new BotAccountId(Bot.Id), new ChatId(chat), thread is null ? null : new ThreadId(thread));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Discord.DisposeAsync();
    }

    /// <summary>The places that a test says are known.</summary>
    internal sealed class KnownPlacesList : IKnownPlaces
    {
        public List<KnownPlace> Known { get; } = [];

        public void Add(string guild, DateTimeOffset since, bool isMember = true) =>
            Known.Add(new KnownPlace(DiscordPlace.KeyOf(guild), since, isMember));

        public ValueTask<IReadOnlyList<KnownPlace>> ReadAsync(
            Platform platform, BotAccountId account, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<KnownPlace>>(Known);
    }
}
