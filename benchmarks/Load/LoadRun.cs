using System.Diagnostics;
using Confidant.Emulators.Processes;

namespace Confidant.Load;

/// <summary>Runs one load against a new host with an empty store, in a directory that it deletes.</summary>
internal sealed class LoadRun : IAsyncDisposable
{
    private const int WarmUpMessages = 2_000;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private readonly LoadPlan _plan;
    private readonly string _directory;
    private readonly ILoadPlatform _platform;
    private readonly MeasuredHost _host;

    private LoadRun(LoadPlan plan, string directory, ILoadPlatform platform, MeasuredHost host)
    {
        _plan = plan;
        _directory = directory;
        _platform = platform;
        _host = host;
    }

    /// <summary>Runs a load to its end.</summary>
    public static async Task<LoadResult> RunAsync(LoadPlan plan)
    {
        string directory = Directory.CreateTempSubdirectory("confidant-load-").FullName;
        try
        {
            ILoadPlatform platform = plan.IsDiscord ? await DiscordLoad.StartAsync() : await TelegramLoad.StartAsync();
            MeasuredHost host = await MeasuredHost.StartAsync(directory, [.. platform.Settings]);
            await using var run = new LoadRun(plan, directory, platform, host);
            if (platform.IsPushing)
            {
                await host.WaitUntilConnectedAsync("discord");
            }

            await run.WarmUpAsync();
            return await run.MeasureAsync();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    // Until the host's code is compiled: a bot runs for weeks.
    private async Task WarmUpAsync()
    {
        _platform.Say(_plan.Users, 0, WarmUpMessages, Words);
        await _platform.WaitForRepliesAsync(WarmUpMessages, _patience);
        await _host.WaitUntilLearnedAsync();
    }

    private async Task<LoadResult> MeasureAsync()
    {
        double flushesBefore = Disk.FlushesPerSecond(_directory);
        var warmUp = _platform.Chats().ToDictionary(static chat => chat.Id, static chat => chat.Said.Count);
        TimeSpan processorTime = _host.ProcessorTime;
        var clock = Stopwatch.StartNew();
        if (_plan.Rate > 0)
        {
            await SayAtRateAsync(clock);
        }
        else
        {
            _platform.Say(_plan.Users, WarmUpMessages, _plan.Messages, Words);
            if (!_platform.IsPushing)
            {
                // Nothing is delivered while the load is made.
                clock.Restart();
            }
        }

        await WaitForRepliesAsync();
        TimeSpan length = clock.Elapsed;
        await _host.WaitUntilLearnedAsync();
        processorTime = _host.ProcessorTime - processorTime;
        IReadOnlyList<LoadChat> chats = _platform.Chats();
        return new LoadResult
        {
            Plan = _plan,
            Length = length,
            Latencies = [.. chats.SelectMany(chat => Latencies(chat, warmUp.GetValueOrDefault(chat.Id))).Order()],
            ProcessorTime = processorTime,
            AnonymousMegabytes = _host.AnonymousMegabytes,
            FlushesPerSecond = (flushesBefore, Disk.FlushesPerSecond(_directory)),
            Missing = chats.Sum(static chat => Math.Max(0, chat.Said.Count - chat.Answered.Count)),
            Doubled = chats.Sum(static chat => Math.Max(0, chat.Answered.Count - chat.Said.Count)),
            Complaints = _host.Complaints,
        };
    }

    private async Task SayAtRateAsync(Stopwatch clock)
    {
        using var timer = new PeriodicTimer(_tick);
        int said = 0;
        clock.Restart();
        while (said < _plan.Messages)
        {
            await timer.WaitForNextTickAsync();
            int due = Math.Min(_plan.Messages, (int)(clock.Elapsed.TotalSeconds * _plan.Rate));
            _platform.Say(_plan.Users, WarmUpMessages + said, due - said, Words);
            said = due;
        }
    }

    // One that does not come is counted, not waited for.
    private async Task WaitForRepliesAsync()
    {
        try
        {
            await _platform.WaitForRepliesAsync(WarmUpMessages + _plan.Messages, _patience);
        }
        catch (TimeoutException)
        {
        }
    }

    private string Words(int n) => SpokenWords.Of(n, _plan.Questions);

    // Replies keep the order of a chat, so that the n-th answers the n-th message. In a load of one moment, an update's time is that
    // of its delivery: before, it waits for this host to ask for it.
    private IEnumerable<double> Latencies(LoadChat chat, int skip)
    {
        IReadOnlyList<long> from = _plan.Rate > 0 ? chat.Said : chat.Delivered;
        return from.Zip(chat.Answered, static (said, answered) => (answered - said) / 1_000.0).Skip(skip);
    }
}
