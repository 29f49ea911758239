using Confidant.Emulators.Discord;
using Confidant.Emulators.Time;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>An emulated Discord in which Alice talks with a bot in private.</summary>
internal sealed class GatewayScene : IAsyncDisposable
{
    private readonly List<GatewayBench> _benches = [];

    private GatewayScene(DiscordEmulator discord, ManualTime time)
    {
        Discord = discord;
        Time = time;
        Bot = discord.AddBot();
        Alice = discord.AddUser("alice");
    }

    public DiscordEmulator Discord { get; }

    public ManualTime Time { get; }

    public EmulatedDiscordBot Bot { get; }

    public EmulatedDiscordUser Alice { get; }

    public KeptConnections Memory { get; } = new();

    /// <summary>The scene; heartbeats are so rare that none is in the way.</summary>
    public static async Task<GatewayScene> StartAsync()
    {
        var time = new ManualTime();
        return new GatewayScene(await DiscordEmulator.StartAsync(time), time) { Discord = { HeartbeatInterval = TimeSpan.FromHours(24) } };
    }

    /// <summary>The bot's host, running; each call is a restart of it.</summary>
    public GatewayBench RunBot(params IEnumerable<(string Key, string Value)> settings)
    {
        var bench = GatewayBench.Run(Discord, Bot, Time, Memory, settings);
        _benches.Add(bench);
        return bench;
    }

    /// <summary>The bot's host, running, with a session that is older than the pace of sessions.</summary>
    public async Task<GatewayBench> RunSettledBotAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        GatewayBench bench = RunBot(settings);
        await Discord.WaitForConnectedAsync(Bot);
        Say("hello");
        await bench.Intake.WaitForCallsAsync(1);
        Time.Advance(TimeSpan.FromSeconds(10));
        return bench;
    }

    public void Say(string text) => Discord.Say(Alice, Bot, text);

    /// <summary>Waits until the bot begins or resumes a session for the n-th time.</summary>
    public async Task<EmulatedIdentify> WaitForGreetingAsync(int count)
    {
        await Discord.WaitForIdentifiesAsync(count);
        return Discord.Identifies[count - 1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (GatewayBench bench in _benches)
        {
            await bench.DisposeAsync();
        }

        await Discord.DisposeAsync();
    }
}
