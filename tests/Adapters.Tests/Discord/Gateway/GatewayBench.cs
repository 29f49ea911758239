using Confidant.Adapters.Discord;
using Confidant.Adapters.Tests.Telegram;
using Confidant.Emulators.Discord;
using Confidant.Emulators.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>The adapter, registered as the host does it, on one clock that the test moves.</summary>
internal sealed class GatewayBench : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    // For so long the bot waits for an answer.
    private static readonly TimeSpan _answerLimit = TimeSpan.FromSeconds(15);

    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _end = new();

    /// <summary>Registers it.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="memory">What it keeps.</param>
    /// <param name="settings">Keys of the section Discord.</param>
    public GatewayBench(ManualTime time, KeptConnections memory, params IEnumerable<(string Key, string Value)> settings)
    {
        Time = time;
        Memory = memory;
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Discord:{setting.Key}", (string?)setting.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<Random>(new FixedChance(0.5))
            .AddSingleton<IConnectionMemory>(memory)
            .AddSingleton<IKnownPlaces, NoKnownPlaces>()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddDiscord(configuration)
            .BuildServiceProvider();
        Adapter = _services.GetRequiredService<IPlatformAdapter>();
    }

    public ManualTime Time { get; }

    public KeptConnections Memory { get; }

    public CapturedLog Log { get; } = new();

    public RecordingIntake Intake { get; } = new();

    public IPlatformAdapter Adapter { get; }

    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>The texts that were accepted, in their order.</summary>
    public IEnumerable<string> Texts => Intake.Accepted.OfType<IncomingMessage>().Select(message => message.Text);

    /// <summary>A bench in front of an emulated Discord, running.</summary>
    public static GatewayBench Run(
        DiscordEmulator discord, EmulatedDiscordBot bot, ManualTime time, KeptConnections? memory = null,
        params IEnumerable<(string Key, string Value)> settings)
    {
        var bench = new GatewayBench(
            time, memory ?? new KeptConnections(), [("Token", bot.Token), ("ApiBaseUrl", discord.ApiBaseUrl), .. settings]);
        bench.Run();
        return bench;
    }

    public void Run() => Running = Adapter.RunAsync(Intake, _end.Token);

    /// <summary>Waits until something was logged so often, and lets the pause that follows it pass: those of a shard are 5 seconds at
    /// most after its first failures. Nothing else moves the clock, so no limit passes while the network is busy.</summary>
    public async Task PassPauseAsync(int count, string words = "was interrupted")
    {
        await Log.WaitForLinesAsync(count, words);
        Time.Advance(TimeSpan.FromSeconds(6));
    }

    /// <summary>Moves the clock to what waits on it next, as often as that is no longer than a while, until a goal is reached. For
    /// a bot that is connected. Requests take the time they take.</summary>
    public async Task AdvanceUntilAsync(Task goal, TimeSpan within)
    {
        while (true)
        {
            await Task.WhenAny(goal, Time.WhenWaitingAsync(within, _answerLimit)).WaitAsync(_patience);
            if (goal.IsCompleted)
            {
                await goal;
                return;
            }

            // What waited may be done with already.
            Time.TryAdvanceToNext(within, _answerLimit);
        }
    }

    /// <summary>Waits until so many texts are accepted.</summary>
    public Task WaitForTextsAsync(int count) => Intake.WaitForAsync(count);

    /// <summary>Stops it as the host does.</summary>
    public async Task StopAsync()
    {
        await _end.CancelAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        _end.Dispose();
    }
}
