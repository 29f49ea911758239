using System.Diagnostics;
using Confidant.Emulators.Telegram;

namespace Confidant.Load;

/// <summary>Runs one load against a new host with an empty store, in a directory that it deletes.</summary>
internal sealed class LoadRun : IAsyncDisposable
{
    private const int WarmUpMessages = 2_000;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private readonly LoadPlan _plan;
    private readonly string _directory;
    private readonly TelegramEmulator _emulator;
    private readonly EmulatedBot _bot;
    private readonly MeasuredHost _host;

    private LoadRun(LoadPlan plan, string directory, TelegramEmulator emulator, EmulatedBot bot, MeasuredHost host)
    {
        _plan = plan;
        _directory = directory;
        _emulator = emulator;
        _bot = bot;
        _host = host;
    }

    /// <summary>Runs a load to its end.</summary>
    public static async Task<LoadResult> RunAsync(LoadPlan plan)
    {
        string directory = Directory.CreateTempSubdirectory("confidant-load-").FullName;
        try
        {
            TelegramEmulator emulator = await TelegramEmulator.StartAsync();
            EmulatedBot bot = emulator.AddBot();
            MeasuredHost host = await MeasuredHost.StartAsync(
                directory,
                ("Telegram__BotToken", bot.Token),
                ("Telegram__BaseUrl", emulator.BaseUrl),
                ("Telegram__SendLimits", "false"));
            await using var run = new LoadRun(plan, directory, emulator, bot, host);
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
        await _emulator.DisposeAsync();
    }

    // Until the host's code is compiled: a bot runs for weeks.
    private async Task WarmUpAsync()
    {
        _emulator.EnqueueLoad(_bot, _plan.Users, WarmUpMessages, n => SpokenWords.Of(n, _plan.Questions));
        await _emulator.WaitForSentAsync(WarmUpMessages, _patience);
        await _host.WaitUntilLearnedAsync();
    }

    private async Task<LoadResult> MeasureAsync()
    {
        double flushesBefore = Disk.FlushesPerSecond(_directory);
        var warmUp = _emulator.Timings().ToDictionary(static chat => chat.ChatId, static chat => chat.Enqueued.Count);
        TimeSpan processorTime = _host.ProcessorTime;
        var clock = Stopwatch.StartNew();
        if (_plan.Rate > 0)
        {
            await SayAtRateAsync(clock);
        }
        else
        {
            _emulator.EnqueueLoad(_bot, _plan.Users, _plan.Messages, Words);

            // Nothing is delivered while the load is made.
            clock.Restart();
        }

        await WaitForRepliesAsync();
        TimeSpan length = clock.Elapsed;
        await _host.WaitUntilLearnedAsync();
        processorTime = _host.ProcessorTime - processorTime;
        IReadOnlyList<ChatTimings> timings = _emulator.Timings();
        return new LoadResult
        {
            Plan = _plan,
            Length = length,
            Latencies = [.. timings.SelectMany(chat => Latencies(chat, warmUp.GetValueOrDefault(chat.ChatId))).Order()],
            ProcessorTime = processorTime,
            AnonymousMegabytes = _host.AnonymousMegabytes,
            FlushesPerSecond = (flushesBefore, Disk.FlushesPerSecond(_directory)),
            Missing = timings.Sum(static chat => Math.Max(0, chat.Enqueued.Count - chat.Sent.Count)),
            Doubled = timings.Sum(static chat => Math.Max(0, chat.Sent.Count - chat.Enqueued.Count)),
            Complaints = _host.Complaints,
        };
    }

    private async Task SayAtRateAsync(Stopwatch clock)
    {
        using var timer = new PeriodicTimer(_tick);
        EmulatedUser[] users = [.. Enumerable.Range(0, _plan.Users).Select(n => _emulator.AddUser($"Paced {n}"))];
        int said = 0;
        clock.Restart();
        while (said < _plan.Messages)
        {
            await timer.WaitForNextTickAsync();
            for (int due = Math.Min(_plan.Messages, (int)(clock.Elapsed.TotalSeconds * _plan.Rate)); said < due; said++)
            {
                _emulator.Say(users[said % users.Length], _bot, Words(said));
            }
        }
    }

    // One that does not come is counted, not waited for.
    private async Task WaitForRepliesAsync()
    {
        try
        {
            await _emulator.WaitForSentAsync(WarmUpMessages + _plan.Messages, _patience);
        }
        catch (TimeoutException)
        {
        }
    }

    private string Words(int n) => SpokenWords.Of(WarmUpMessages + n, _plan.Questions);

    // Replies keep the order of a chat, so that the n-th answers the n-th message. In a load of one moment, an update's time is that
    // of its delivery: before, it waits for this host to ask for it.
    private IEnumerable<double> Latencies(ChatTimings chat, int skip)
    {
        IReadOnlyList<long> from = _plan.Rate > 0 ? chat.Enqueued : chat.Delivered;
        return from.Zip(chat.Sent, static (said, answered) => (answered - said) / 1_000.0).Skip(skip);
    }
}
