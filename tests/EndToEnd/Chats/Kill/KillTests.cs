using Confidant.Contracts.Machine;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.EndToEnd.Chats.Kill;

public abstract class KillTests
{
    private const int Wave = 24;
    private const int Rounds = 5;

    private readonly ChatPlatform _platform;
    private readonly ITestOutputHelper _output;

    private protected KillTests(ChatPlatform platform, ITestOutputHelper output)
    {
        _platform = platform;
        _output = output;
    }

    [Fact]
    public async Task A_host_that_is_killed_at_any_moment_answers_everything_and_repeats_only_what_it_had_not_recorded()
    {
        int seed = Random.Shared.Next();
        _output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using ChatScene scene = await ChatScene.StartAsync(_platform);
        var talk = new NumberedTalk(scene, people: 4, groups: 2);
        await talk.RehearseAsync();
        await scene.SettleAsync();

        int rounds = FullRun.IsOn ? 200 : Rounds;
        int kills = 0;
        int unrecorded = 0;
        for (int round = 0; round < rounds; round++)
        {
            SayMany(talk, random, Wave);
            int lives = random.Next(3) == 0 ? 2 : 1;
            for (int life = 0; life < lives; life++)
            {

                // A kill in three, from the first: what the server took and has not answered is all that may be sent twice.
                await KillAtRandomAsync(scene, random, isKeptWaiting: kills % 3 == 0);
                kills++;
                SayMany(talk, random, random.Next(Wave / 3));
                var snapshot = StoreSnapshot.Read(scene.Directory.Store);
                int sent = scene.SentTo().Count;
                unrecorded += sent - talk.CountDuplicates() - snapshot.RecordedSends;
                await scene.StartHostAsync();
            }

            HealthReport report = await scene.SettleAsync();
            report.Parked.Should().Be(0);
            talk.VerifyAllAnswered();
            talk.CountDuplicates().Should().BeLessThanOrEqualTo(unrecorded, $"seed {seed}, round {round}");
        }

        int duplicates = talk.CountDuplicates();
        _output.WriteLine(
            $"{kills} kills, {talk.Said} messages, each answered; {duplicates} replies sent twice, of {unrecorded} that the server had"
            + " read and the host had not recorded");
        scene.SentTo().Should().HaveCount(talk.Said + duplicates);
        (duplicates > 0).Should().Be(
            scene.RepeatsUnrecordedSends, "the run must have hit the moment between the platform's answer and its record");
    }

    private static void SayMany(NumberedTalk talk, Random random, int count)
    {
        for (int i = 0; i < count; i++)
        {
            talk.SayAnything(random);
        }
    }

    /// <summary>Ends the host before its first request, between requests, or while the server keeps it waiting for answers.</summary>
    private static async Task KillAtRandomAsync(ChatScene scene, Random random, bool isKeptWaiting)
    {
        if (isKeptWaiting)
        {
            scene.HoldAnswers();
        }

        int requests = isKeptWaiting ? 1 : random.Next(Wave);
        Task reached = scene.WaitForSendsReadAsync(scene.SendsRead + requests);

        // In a second life less may be left to send than is waited for; then the kill meets a host at rest.
        await Task.WhenAny(reached, scene.SettleAsync());
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 10));
        await scene.Host.KillAsync();
        scene.ReleaseAnswers();
        _ = reached.ContinueWith(static task => task.Exception, TaskScheduler.Default);
    }

    public sealed class OnTelegram(ITestOutputHelper output) : KillTests(ChatPlatform.Telegram, output);

    public sealed class OnTelegramWebhook(ITestOutputHelper output) : KillTests(ChatPlatform.TelegramWebhook, output);

    public sealed class OnDiscord(ITestOutputHelper output) : KillTests(ChatPlatform.Discord, output);
}
