using System.Text.Json.Nodes;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class GatewaySessionStartTests
{
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task As_many_shards_as_Discord_recommends_begin_one_every_five_seconds()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Bot.RecommendedShards = 3;

        GatewayBench bench = scene.RunBot();
        await BeginAsync(scene, bench, shards: 3, atOnce: 1);

        scene.Discord.Identifies.Select(greeting => (greeting.Shard, greeting.Shards)).Should().Equal((0, 3), (1, 3), (2, 3));
        DateTimeOffset[] begun = [.. scene.Discord.Identifies.Select(greeting => greeting.At)];
        (begun[1] - begun[0]).Should().BeGreaterThanOrEqualTo(_pace);
        (begun[2] - begun[1]).Should().BeGreaterThanOrEqualTo(_pace);
        scene.Discord.IdentifiesAsked.Should().Be(3);
        bench.Adapter.Health.Should().Be(new PlatformHealth(PlatformState.Connected));
    }

    [Fact]
    public async Task As_many_shards_begin_at_once_as_Discord_allows()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Bot.MaxConcurrency = 2;

        GatewayBench bench = scene.RunBot(("Shards", "4"));
        await BeginAsync(scene, bench, shards: 4, atOnce: 2);

        scene.Discord.Identifies.Select(greeting => greeting.Shard).Take(2).Should().BeEquivalentTo([0, 1]);
        DateTimeOffset[] begun = [.. scene.Discord.Identifies.Select(greeting => greeting.At)];
        begun[1].Should().Be(begun[0]);
        (begun[2] - begun[0]).Should().BeGreaterThanOrEqualTo(_pace);
        scene.Discord.IdentifiesAsked.Should().Be(4);
    }

    [Fact]
    public async Task Guilds_come_by_their_shards_and_direct_messages_by_the_first_and_all_of_them_arrive()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        EmulatedChannel[] channels =
        [
            .. Enumerable.Range(1, 3).Select(number => scene.Discord.AddChannel(
                scene.Discord.AddGuild($"guild {number}", [scene.Alice], [scene.Bot], id: $"{(long)number << 22}"), "general")),
        ];
        GatewayBench bench = scene.RunBot(("Shards", "3"));
        await BeginAsync(scene, bench, shards: 3, atOnce: 1);
        long[] before = [.. Enumerable.Range(0, 3).Select(shard => scene.Discord.SequenceOf(scene.Bot, shard))];

        scene.Say("direct");
        foreach (EmulatedChannel channel in channels)
        {
            scene.Discord.Say(scene.Alice, channel, $"<@{scene.Bot.Id}> hello");
        }

        await bench.Intake.WaitForAsync(before.Length + 1);
        while (bench.Texts.Count() < 4)
        {
            await bench.Intake.WaitForAsync(bench.Intake.Accepted.Count + 1);
        }

        long[] brought = [.. Enumerable.Range(0, 3).Select(shard => scene.Discord.SequenceOf(scene.Bot, shard) - before[shard])];
        brought.Should().Equal(2, 1, 1);
        await bench.StopAsync();
        Enumerable.Range(0, 3).Select(shard => scene.Memory[$"discord:session:{shard}"]).Should().NotContainNulls();
    }

    [Fact]
    public async Task One_shard_that_is_interrupted_degrades_the_whole_and_is_named()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Bot.RecommendedShards = 2;
        GatewayBench bench = scene.RunBot();
        await BeginAsync(scene, bench, shards: 2, atOnce: 1);

        scene.Time.Advance(2 * _pace);
        scene.Discord.Disturb(scene.Bot, new GatewayFault.InvalidSession(IsResumable: false), shard: 1);
        await bench.Log.WaitForLinesAsync(1, "was interrupted");
        PlatformHealth meanwhile = bench.Adapter.Health;
        await bench.PassPauseAsync(1);
        await bench.Log.WaitForLinesAsync(3, "began its session");

        meanwhile.State.Should().Be(PlatformState.Degraded);
        meanwhile.Cause.Should().StartWith("1 of 2 shards are connected. Shard 1:");
        bench.Adapter.Health.State.Should().Be(PlatformState.Connected);
    }

    [Fact]
    public async Task Where_no_session_may_begin_any_more_it_waits_until_Discord_allows_some_and_says_so()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        gateway.Remaining = 0;
        await using GatewayBench bench = gateway.RunBot();
        await bench.Log.WaitForLinesAsync(1, "lets no session begin");

        PlatformHealth health = bench.Adapter.Health;
        gateway.Remaining = 5;
        await bench.Time.WhenWaitingAsync(TimeSpan.FromHours(1)).WaitAsync(TimeSpan.FromSeconds(20));
        bench.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        int askedBefore = gateway.Asked;
        bench.Time.Advance(TimeSpan.FromMilliseconds(1));
        ScriptedConnection connection = await gateway.AcceptAsync();

        askedBefore.Should().Be(1);
        health.State.Should().Be(PlatformState.Degraded);
        health.Cause.Should().Contain("13:00");
        health.Cure.Should().Contain("restarting does not help");
        (await connection.GreetAsync())["op"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task Sessions_begin_where_the_setting_says()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();

        scene.RunBot(("GatewayUrl", scene.Discord.GatewayUrl.Replace("/gateway", "/elsewhere", StringComparison.Ordinal)));
        EmulatedIdentify greeting = await scene.WaitForGreetingAsync(1);

        greeting.Target.Should().Be("/elsewhere?v=10&encoding=json");
    }

    [Fact]
    public async Task An_identify_that_came_too_soon_is_repeated_after_a_pause()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.GreetAsync();

        await connection.SayAsync("""{"op":9,"d":false}""");
        DateTimeOffset refused = bench.Time.GetUtcNow();
        await bench.PassPauseAsync(1);
        JsonNode greeting = await (await gateway.AcceptAsync()).GreetAsync();

        greeting["op"]!.GetValue<int>().Should().Be(2);
        (bench.Time.GetUtcNow() - refused).Should().BeGreaterThanOrEqualTo(_pace);
    }

    /// <summary>Waits until all shards have their sessions; lets those that wait for their turn have it.</summary>
    private static async Task BeginAsync(GatewayScene scene, GatewayBench bench, int shards, int atOnce)
    {
        for (int begun = atOnce; ; begun += atOnce)
        {
            await scene.WaitForGreetingAsync(begun);
            await bench.Log.WaitForLinesAsync(begun, "began its session");
            if (begun >= shards)
            {
                return;
            }

            await bench.PassPauseAsync(begun, "for its turn");
        }
    }
}
