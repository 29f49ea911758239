using System.Text.Json;
using Confidant.Adapters.Discord;
using Confidant.Adapters.Discord.Wire;
using Confidant.Adapters.Tests.Telegram;
using Confidant.Emulators.Discord;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>What sends to Discord, registered as the host does it, in front of an emulated one, on one clock that the test moves. What
/// the gateway would tell is handed over by the test.</summary>
internal sealed class DiscordRestBench : IAsyncDisposable
{
    private ServiceProvider _services;

    private DiscordRestBench(DiscordEmulator discord, bool hasLimits)
    {
        Discord = discord;
        Bot = discord.AddBot("Confidant", "a-token-of.the-emulated.discord-bot");
        HasLimits = hasLimits;
        _services = Start();
    }

    public DiscordEmulator Discord { get; }

    public EmulatedDiscordBot Bot { get; }

    public ManualTime Time { get; private init; } = new();

    public CapturedLog Log { get; } = new();

    public ConnectionNotes Notes { get; } = new();

    public ScriptedSuggester Suggester { get; } = new();

    public IPlatformAdapter Adapter => Service<IPlatformAdapter>();

    public string? DevelopmentGuild { get; set; }

    public string Intents { get; set; } = "Guilds, GuildMessages, DirectMessages";

    private bool HasLimits { get; }

    public static async Task<DiscordRestBench> StartAsync(bool hasLimits = false)
    {
        var time = new ManualTime();
        return new DiscordRestBench(await DiscordEmulator.StartAsync(time), hasLimits) { Time = time };
    }

    /// <summary>Starts again, with nothing but what was kept.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Start();
    }

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ConversationKey Chat(EmulatedChannel channel) => channel.IsThread
        ? new ConversationKey(Platform.Discord, new BotAccountId(Bot.Id), new ChatId(channel.Parent!.Id), new ThreadId(channel.Id))
        : new ConversationKey(Platform.Discord, new BotAccountId(Bot.Id), new ChatId(channel.Id), null);

    public Task<SendOutcome> SendAsync(EmulatedChannel channel, string text, string key = "1") =>
        SendAsync(channel, new OutgoingMessage { Text = text }, key);

    public async Task<SendOutcome> SendAsync(
        EmulatedChannel channel, OutgoingMessage message, string key = "1", Func<CancellationToken, ValueTask<bool>>? mayStillSend = null) =>
        await Adapter.SendAsync(
            Chat(channel), message, key, mayStillSend ?? (_ => ValueTask.FromResult(true)), CancellationToken.None);

    /// <summary>A guild with a channel and a member.</summary>
    public (EmulatedChannel Channel, EmulatedDiscordUser Member) AddGuildChannel()
    {
        EmulatedDiscordUser member = Discord.AddUser("alice");
        return (Discord.AddChannel(Discord.AddGuild("Team", [member], [Bot]), "general"), member);
    }

    /// <summary>Hands an interaction over, as the gateway does.</summary>
    public async Task<EmulatedInteraction> ReceiveAsync(EmulatedInteraction interaction, string command = "help", JsonElement? owners = null)
    {
        await Service<DiscordInteractionDesk>().ReceiveAsync(Wire(interaction, command, owners), CancellationToken.None);
        return interaction;
    }

    public DiscordInteraction Wire(EmulatedInteraction interaction, string command, JsonElement? owners = null)
    {
        bool isDirect = interaction.Channel.Guild is null;
        var user = new DiscordUser { Id = interaction.User.Id, Username = interaction.User.Username };
        return new DiscordInteraction
        {
            Id = interaction.Id,
            Token = interaction.Token,
            ApplicationId = Bot.Id,
            Type = interaction.Type,
            ChannelId = interaction.Channel.Id,
            GuildId = interaction.Channel.Guild?.Id,
            Context = isDirect ? DiscordInteractionContext.BotDirect : DiscordInteractionContext.Guild,
            User = isDirect ? user : null,
            Member = isDirect ? null : new DiscordMember { User = user },
            AuthorizingIntegrationOwners = owners,
            Data = new DiscordInteractionData
            {
                Name = command,
                Type = 1,
                Options = [new DiscordInteractionOption { Name = "topic", Value = JsonSerializer.SerializeToElement("piz"), Focused = true }],
            },
            Message = interaction.Type != 3 ? null : new DiscordMessage
            {
                Id = interaction.Original!.Id,
                Flags = interaction.Original.VisibleTo is null ? 0 : 64,
            },
        };
    }

    public static string Handle(EmulatedInteraction interaction) => $"{interaction.Id}:{interaction.Token}";

    public static PrivateDelivery For(EmulatedDiscordUser user, bool isEphemeral = false) => new(
        new PlatformUserId(Platform.Discord, user.Id), "I answer that in private only:", "privacy", isEphemeral);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private ServiceProvider Start()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = Bot.Token,
            ["Discord:ApiBaseUrl"] = Discord.ApiBaseUrl,
            ["Discord:SendLimits"] = HasLimits ? "true" : "false",
            ["Discord:DevelopmentGuild"] = DevelopmentGuild,
            ["Discord:Intents"] = Intents,
        }).Build();
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(_ => Time)
            .AddSingleton(new Random(7))
            .AddSingleton<IConnectionMemory>(Notes)
            .AddSingleton<IKnownPlaces, NoKnownPlaces>()
            .AddSingleton<ICommandSuggester>(Suggester)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).Services.AddSingleton<ILoggerProvider>(Log))
            .AddDiscord(configuration)
            .BuildServiceProvider();
    }
}
