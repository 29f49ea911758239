using System.Diagnostics;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;

namespace Confidant.Load;

/// <summary>A group that talks all the time and now and then to the bot, beside people who talk to it alone. The host keeps to the
/// platform's limits; what is measured are the direct chats.</summary>
internal static class BusyGroupRun
{
    /// <summary>What is said in the group in a minute.</summary>
    public const int GroupMessagesPerMinute = 1_000;

    /// <summary>What each person says to the bot alone in a minute.</summary>
    public const int DirectMessagesPerMinute = 10;

    /// <summary>How many people talk to the bot alone.</summary>
    public const int People = 50;

    private const int MentionsPerMinute = 10;
    private const int WarmUpMessages = 2_000;
    private const int MostSendsPerMinute = 20;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs it to its end.</summary>
    /// <returns>The direct chats, and the most messages that the group got within a minute.</returns>
    public static async Task<(LoadResult Result, int GroupSendsInMinute)> RunAsync(LoadPlan plan)
    {
        string directory = Directory.CreateTempSubdirectory("confidant-load-").FullName;
        try
        {
            await using TelegramEmulator emulator = await TelegramEmulator.StartAsync();
            EmulatedBot bot = emulator.AddBot();

            // While the host's code is compiled for the first time, nothing holds it back; then it starts anew, with limits.
            await using (MeasuredHost cold = await StartAsync(directory, emulator, bot, hasLimits: false))
            {
                await WarmUpAsync(emulator, bot, cold, 0);
            }

            await using MeasuredHost host = await StartAsync(directory, emulator, bot, hasLimits: true);
            return await MeasureAsync(plan, directory, emulator, bot, host);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static Task<MeasuredHost> StartAsync(string directory, TelegramEmulator emulator, EmulatedBot bot, bool hasLimits) =>
        MeasuredHost.StartAsync(
            directory,
            ("Telegram__BotToken", bot.Token),
            ("Telegram__BaseUrl", emulator.BaseUrl),
            ("Telegram__SendLimits", hasLimits ? "true" : "false"));

    private static async Task WarmUpAsync(TelegramEmulator emulator, EmulatedBot bot, MeasuredHost host, int before)
    {
        emulator.EnqueueLoad(bot, People, before, WarmUpMessages, static n => SpokenWords.Of(n, 20));
        await emulator.WaitForSentAsync(before + WarmUpMessages, _patience);
        await host.WaitUntilLearnedAsync();
    }

    private static async Task<(LoadResult Result, int GroupSendsInMinute)> MeasureAsync(
        LoadPlan plan, string directory, TelegramEmulator emulator, EmulatedBot bot, MeasuredHost host)
    {
        EmulatedUser[] members = [.. Enumerable.Range(0, 100).Select(n => emulator.AddUser($"Member {n}"))];
        EmulatedChat group = emulator.AddGroup("Busy", members, [bot]);
        double flushesBefore = Disk.FlushesPerSecond(directory);
        TimeSpan processorTime = host.ProcessorTime;
        var clock = Stopwatch.StartNew();
        int direct = await SayAsync(plan, emulator, bot, group, members, clock);
        await WaitAsync(emulator, direct + Mentions(plan));
        TimeSpan length = clock.Elapsed;
        await host.WaitUntilLearnedAsync();
        ChatTimings[] chats = [.. emulator.Timings().Where(static chat => chat.ChatId > 0)];
        return (
            new LoadResult
            {
                Plan = plan,
                Length = length,
                Latencies = [.. chats.SelectMany(static chat => Latencies(chat)).Order()],
                ProcessorTime = host.ProcessorTime - processorTime,
                AnonymousMegabytes = host.AnonymousMegabytes,
                FlushesPerSecond = (flushesBefore, Disk.FlushesPerSecond(directory)),
                Missing = chats.Sum(static chat => Math.Max(0, chat.Enqueued.Count - chat.Sent.Count))
                    + Math.Max(0, Mentions(plan) - emulator.SentTo(group.Id).Count),
                Doubled = chats.Sum(static chat => Math.Max(0, chat.Sent.Count - chat.Enqueued.Count)),
                Complaints = host.Complaints,
            },
            MostInMinute(emulator.SentTo(group.Id)));
    }

    private static async Task<int> SayAsync(
        LoadPlan plan, TelegramEmulator emulator, EmulatedBot bot, EmulatedChat group, EmulatedUser[] members, Stopwatch clock)
    {
        using var timer = new PeriodicTimer(_tick);
        int ofGroup = GroupMessagesPerMinute * plan.Seconds / 60;
        int ofPeople = People * DirectMessagesPerMinute * plan.Seconds / 60;
        int every = GroupMessagesPerMinute / MentionsPerMinute;
        (int saidInGroup, int saidDirectly) = (0, 0);
        while (saidInGroup < ofGroup || saidDirectly < ofPeople)
        {
            await timer.WaitForNextTickAsync();
            double part = Math.Min(1, clock.Elapsed.TotalSeconds / plan.Seconds);
            for (; saidInGroup < (int)(ofGroup * part); saidInGroup++)
            {
                string words = saidInGroup % every == every / 2
                    ? $"@{bot.Username} who bought a boat?"
                    : SpokenWords.Of(saidInGroup, plan.Questions);
                emulator.Say(members[saidInGroup % members.Length], group, words);
            }

            int due = (int)(ofPeople * part) - saidDirectly;
            emulator.EnqueueLoad(bot, People, WarmUpMessages + saidDirectly, due, n => SpokenWords.Of(n, plan.Questions));
            saidDirectly += due;
        }

        return WarmUpMessages + saidDirectly;
    }

    // What does not come is counted, not waited for.
    private static async Task WaitAsync(TelegramEmulator emulator, int replies)
    {
        try
        {
            await emulator.WaitForSentAsync(replies, _patience);
        }
        catch (TimeoutException)
        {
        }
    }

    private static int Mentions(LoadPlan plan) => MentionsPerMinute * plan.Seconds / 60;

    private static IEnumerable<double> Latencies(ChatTimings chat) =>
        chat.Enqueued.Zip(chat.Sent, static (said, sent) => (sent - said) / 1_000.0).Skip(WarmUpMessages / People);

    private static int MostInMinute(IReadOnlyList<SentMessage> sent) =>
        sent.Count == 0 ? 0 : sent.Max(last => sent.Count(one =>
            one.AtMicroseconds <= last.AtMicroseconds && last.AtMicroseconds - one.AtMicroseconds < 60_000_000));

    /// <summary>Whether the group got no more than the platform allows.</summary>
    public static bool KeepsLimits(int sendsInMinute) => sendsInMinute <= MostSendsPerMinute;
}
