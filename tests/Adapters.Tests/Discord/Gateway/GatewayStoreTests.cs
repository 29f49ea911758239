using System.Globalization;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class GatewayStoreTests
{
    private const string Name = "discord:session:0";
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task A_restart_resumes_and_brings_what_was_said_meanwhile()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench first = await scene.RunSettledBotAsync();
        await first.WaitForTextsAsync(1);
        await first.StopAsync();
        scene.Say("meanwhile");

        GatewayBench second = scene.RunBot();
        await second.WaitForTextsAsync(1);

        scene.Discord.Identifies.Select(greeting => greeting.IsResume).Should().Equal(false, true);
        first.Texts.Should().Equal("hello");
        second.Texts.Should().Equal("meanwhile");
    }

    [Fact]
    public async Task What_is_kept_is_never_beyond_what_is_accepted_and_heartbeats_are_not_either()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        await bench.WaitForTextsAsync(1);
        long accepted = scene.Discord.SequenceOf(scene.Bot);
        for (int i = 0; i < 3; i++)
        {
            bench.Intake.Answers.Enqueue(() => IntakeOutcome.StoreFull);
        }

        scene.Say("held");
        await bench.Intake.WaitForCallsAsync(2);
        scene.Discord.AskForHeartbeat(scene.Bot);
        await scene.Discord.WaitForHeartbeatsAsync(1);
        await bench.StopAsync();

        scene.Discord.Heartbeats.Should().Equal(accepted);
        KeptSequence(scene).Should().Be(accepted);
        GatewayBench next = scene.RunBot();
        await next.WaitForTextsAsync(1);
        next.Texts.Should().Equal("held");
    }

    [Fact]
    public async Task A_session_is_kept_at_most_every_few_seconds_and_at_a_stop()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        await bench.WaitForTextsAsync(1);
        await bench.AdvanceUntilAsync(WaitForKeptAsync(scene), _soon);
        int writes = scene.Memory.Writes;
        for (int i = 0; i < 100; i++)
        {
            scene.Say($"message {i}");
        }

        await bench.WaitForTextsAsync(101);
        int writesMeanwhile = scene.Memory.Writes - writes;
        await bench.StopAsync();

        writesMeanwhile.Should().BeLessThanOrEqualTo(1);
        KeptSequence(scene).Should().Be(scene.Discord.SequenceOf(scene.Bot));
    }

    [Theory]
    [InlineData("Intents", "Guilds, DirectMessages")]
    [InlineData("Shards", "2")]
    public async Task A_session_with_other_intents_or_shards_is_not_taken_up(string key, string value)
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench first = await scene.RunSettledBotAsync();
        await first.StopAsync();

        scene.RunBot((key, value));
        EmulatedIdentify greeting = await scene.WaitForGreetingAsync(2);

        greeting.IsResume.Should().BeFalse();
    }

    [Theory]
    [InlineData("no session", false)]
    [InlineData("""{"Id":"gone","Sequence":7,"Bot":"BOT","Shards":1,"Intents":4609}""", true)]
    public async Task A_kept_session_that_is_broken_or_gone_costs_only_a_new_one(string kept, bool isTried)
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        await scene.Memory.WriteAsync(Name, kept.Replace("BOT", scene.Bot.Id, StringComparison.Ordinal), CancellationToken.None);

        GatewayBench bench = scene.RunBot();
        if (isTried)
        {
            await bench.PassPauseAsync(1, "Invalid");
        }

        EmulatedIdentify greeting = await scene.WaitForGreetingAsync(1);
        scene.Say("hello");
        await bench.WaitForTextsAsync(1);

        greeting.IsResume.Should().BeFalse();
    }

    [Fact]
    public async Task While_the_store_is_full_reading_waits_heartbeats_go_on_and_nothing_is_lost()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Discord.HeartbeatInterval = TimeSpan.FromMinutes(1);
        GatewayBench bench = scene.RunBot();
        await scene.Discord.WaitForConnectedAsync(scene.Bot);
        bool isFull = true;
        for (int i = 0; i < 1000; i++)
        {
            bench.Intake.Answers.Enqueue(() => Volatile.Read(ref isFull) ? IntakeOutcome.StoreFull : IntakeOutcome.Accepted);
        }

        string[] texts = [.. Enumerable.Range(0, 1200).Select(number => number.ToString(CultureInfo.InvariantCulture))];

        // Once the store has refused the first nothing else is taken, so that the reading waits for good as soon as it waits.
        scene.Say(texts[0]);
        await bench.Intake.WaitForCallsAsync(1);
        Array.ForEach(texts[1..], scene.Say);
        await bench.Log.WaitForLinesAsync(1, "reading waits");
        for (int beat = 1; beat <= 3; beat++)
        {
            scene.Time.Advance(TimeSpan.FromSeconds(beat == 1 ? 30 : 60));
            await scene.Discord.WaitForHeartbeatsAsync(beat);
        }

        // Whoever asks a second time has noted what the first answer was.
        await bench.AdvanceUntilAsync(bench.Intake.WaitForCallsAsync(2), _soon);
        PlatformHealth health = bench.Adapter.Health;
        Volatile.Write(ref isFull, false);
        await bench.AdvanceUntilAsync(bench.WaitForTextsAsync(texts.Length), _soon);

        bench.Texts.Should().Equal(texts);
        scene.Discord.Identifies.Should().ContainSingle();
        health.State.Should().Be(PlatformState.Degraded);
        health.Cause.Should().Contain("full");
        health.Cure.Should().Contain("space");
    }

    [Fact]
    public async Task While_Discord_does_not_tell_where_a_message_belongs_it_waits_for_as_long_as_it_takes_and_nothing_is_lost()
    {
        const string Ask = "GET /guilds/{guild}";
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Discord.HeartbeatInterval = TimeSpan.FromMinutes(10);
        GatewayBench bench = await scene.RunSettledBotAsync();
        await bench.WaitForTextsAsync(1);
        long accepted = scene.Discord.SequenceOf(scene.Bot);
        scene.Discord.PlanFault(new DiscordFault.GatewayError(503), count: 1_000, route: Ask);

        scene.Say("before");
        scene.Discord.DispatchText(scene.Bot, "MESSAGE_CREATE", """
            {"id":"5","channel_id":"6","guild_id":"7","author":{"id":"8","username":"ana"},"type":0,"content":"held"}
            """);
        scene.Say("after");
        DateTimeOffset began = scene.Time.GetUtcNow();
        await bench.AdvanceUntilAsync(scene.Discord.WaitForRequestsAsync(Ask, 30), TimeSpan.FromMinutes(1));
        TimeSpan waited = scene.Time.GetUtcNow() - began;
        string[] meanwhile = [.. bench.Texts];
        PlatformHealth health = bench.Adapter.Health;
        scene.Discord.ClearFaults();
        await bench.AdvanceUntilAsync(bench.WaitForTextsAsync(4), TimeSpan.FromMinutes(1));

        waited.Should().BeGreaterThan(TimeSpan.FromMinutes(15));
        meanwhile.Should().Equal("hello", "before");
        bench.Texts.Should().Equal("hello", "before", "held", "after");
        health.Cause.Should().Contain("does not tell about a channel");
        scene.Discord.Heartbeats.Should().NotBeEmpty().And.OnlyContain(named => named == accepted || named == accepted + 1);
        scene.Discord.Identifies.Count(static taken => !taken.IsResume).Should().Be(1);
    }

    [Fact]
    public async Task A_store_that_fails_is_asked_again()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = scene.RunBot();
        bench.Intake.Answers.Enqueue(() => throw new InvalidOperationException("the disk is gone"));
        await scene.Discord.WaitForConnectedAsync(scene.Bot);

        scene.Say("hello");
        await bench.AdvanceUntilAsync(bench.WaitForTextsAsync(1), _soon);

        bench.Texts.Should().Equal("hello");
        bench.Log.Lines.Should().NotContain(line => line.Contains("the disk is gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_arrived_meanwhile_shares_one_acceptance()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        await bench.WaitForTextsAsync(1);
        int calls = bench.Intake.Calls;
        bench.Intake.Answers.Enqueue(() => IntakeOutcome.StoreFull);
        scene.Say("opens");
        await bench.Intake.WaitForCallsAsync(calls + 1);
        for (int i = 0; i < 200; i++)
        {
            scene.Say($"message {i}");
        }

        // A heartbeat that is answered tells that all before it was received.
        scene.Discord.AskForHeartbeat(scene.Bot);
        await scene.Discord.WaitForHeartbeatsAsync(1);
        await bench.AdvanceUntilAsync(bench.WaitForTextsAsync(202), _soon);

        bench.Intake.Calls.Should().Be(calls + 3);
    }

    private static long KeptSequence(GatewayScene scene) => JsonNode.Parse(scene.Memory[Name]!)!["Sequence"]!.GetValue<long>();

    private static Task WaitForKeptAsync(GatewayScene scene)
    {
        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        long last = scene.Discord.SequenceOf(scene.Bot);
        scene.Memory.OnWrite = value =>
        {
            if (value is not null && JsonNode.Parse(value)!["Sequence"]!.GetValue<long>() == last)
            {
                kept.TrySetResult();
            }
        };
        if (scene.Memory[Name] is { } value)
        {
            scene.Memory.OnWrite(value);
        }

        return kept.Task;
    }
}
