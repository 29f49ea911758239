using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class GatewayHeartbeatTests
{
    // Half of it is less than a greeting may take, so that who waits for a heartbeat does not meet that limit.
    private const int Interval = 30_000;
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(Interval);

    [Fact]
    public async Task The_first_heartbeat_comes_at_a_chance_part_of_the_interval_and_then_one_each_interval_with_the_last_number()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await BeginAsync(gateway, bench);
        await connection.TellAsync(2, "hello");
        await bench.WaitForTextsAsync(1);

        Task<JsonNode> first = connection.HearAsync();
        bench.Time.Advance((_interval / 2) - TimeSpan.FromMilliseconds(1));
        bool isEarly = await IsHeardAsync(bench, connection, first, 3);
        bench.Time.Advance(TimeSpan.FromMilliseconds(1));
        JsonNode firstBeat = await first;
        await connection.SayAsync("""{"op":11}""");

        Task<JsonNode> second = connection.HearAsync();
        bench.Time.Advance(_interval - TimeSpan.FromMilliseconds(1));
        isEarly |= await IsHeardAsync(bench, connection, second, 4);
        bench.Time.Advance(TimeSpan.FromMilliseconds(1));
        JsonNode secondBeat = await second;

        isEarly.Should().BeFalse();
        firstBeat.ToJsonString().Should().Be("""{"op":1,"d":3}""");
        secondBeat.ToJsonString().Should().Be("""{"op":1,"d":4}""");
    }

    [Fact]
    public async Task A_heartbeat_before_the_first_event_names_no_number()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await GreetAsync(gateway, bench);

        bench.Time.Advance(_interval / 2);

        (await connection.HearAsync()).ToJsonString().Should().Be("""{"op":1,"d":null}""");
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_is_answered_at_once_and_the_next_one_still_comes_when_it_is_due()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await BeginAsync(gateway, bench);
        bench.Time.Advance(_interval / 2);
        await connection.HearAsync();
        await connection.SayAsync("""{"op":11}""");

        await connection.SayAsync("""{"op":1,"d":null}""");
        JsonNode answer = await connection.HearAsync();

        // The answer was not acknowledged; the beat before it was.
        bench.Time.Advance(_interval);
        JsonNode due = await connection.HearAsync();

        answer.ToJsonString().Should().Be("""{"op":1,"d":1}""");
        due.ToJsonString().Should().Be("""{"op":1,"d":1}""");
    }

    [Fact]
    public async Task A_heartbeat_without_acknowledgement_closes_with_a_code_that_keeps_the_session_and_resumes_it()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await BeginAsync(gateway, bench);
        await connection.TellAsync(7, "hello");
        await bench.WaitForTextsAsync(1);
        bench.Time.Advance(_interval / 2);
        await connection.HearAsync();

        bench.Time.Advance(_interval);
        int? code = await connection.HearCloseAsync();
        ScriptedConnection next = await gateway.AcceptAsync();
        JsonNode greeting = await next.WelcomeAsync(Interval);

        code.Should().NotBeNull().And.NotBe(1000).And.NotBe(1001);
        greeting["op"]!.GetValue<int>().Should().Be(6);
        greeting["d"]!["session_id"]!.GetValue<string>().Should().Be("s-1");
        greeting["d"]!["seq"]!.GetValue<long>().Should().Be(7);
        bench.Adapter.Health.State.Should().Be(PlatformState.Degraded);
        bench.Adapter.Health.Cause.Should().Contain("heartbeat");
    }

    [Fact]
    public async Task A_gateway_that_does_not_greet_is_left_and_tried_again()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection silent = await gateway.AcceptAsync();
        await bench.Log.WaitForLinesAsync(1, "reached the gateway");

        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(20)).WaitAsync(TimeSpan.FromSeconds(20));
        bench.Time.Advance(TimeSpan.FromSeconds(20));
        await bench.PassPauseAsync(1, "NoHello");
        ScriptedConnection next = await gateway.AcceptAsync();

        (await silent.HearCloseAsync()).Should().Be(4000);
        (await next.GreetAsync())["op"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task No_more_than_120_payloads_leave_in_a_minute()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync(3_600_000);

        // The greeting was the first of the 120.
        for (int i = 0; i < 119; i++)
        {
            await connection.SayAsync("""{"op":1,"d":null}""");
            await connection.HearAsync();
        }

        DateTimeOffset full = bench.Time.GetUtcNow();
        await connection.SayAsync("""{"op":1,"d":null}""");
        Task<JsonNode> held = connection.HearAsync();
        await bench.Time.WhenWaitingAsync(TimeSpan.FromMinutes(1)).WaitAsync(TimeSpan.FromSeconds(20));
        held.IsCompleted.Should().BeFalse();
        await bench.AdvanceUntilAsync(held, TimeSpan.FromMinutes(1));

        (bench.Time.GetUtcNow() - full).Should().Be(TimeSpan.FromMinutes(1));
    }

    /// <summary>Takes the bot's connection and greets it; the first heartbeat waits on the clock then, and nothing else.</summary>
    private static async Task<ScriptedConnection> GreetAsync(ScriptedGateway gateway, GatewayBench bench)
    {
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.GreetAsync(Interval);
        await bench.Time.WhenWaitingAsync(_interval / 2).WaitAsync(TimeSpan.FromSeconds(20));
        return connection;
    }

    private static async Task<ScriptedConnection> BeginAsync(ScriptedGateway gateway, GatewayBench bench)
    {
        ScriptedConnection connection = await GreetAsync(gateway, bench);
        await connection.BeginSessionAsync();
        return connection;
    }

    /// <summary>Whether something was heard by the time that an event went all the way.</summary>
    private static async Task<bool> IsHeardAsync(GatewayBench bench, ScriptedConnection connection, Task heard, long sequence)
    {
        await connection.TellAsync(sequence, "still there");
        await bench.WaitForTextsAsync((int)sequence - 1);
        return heard.IsCompleted;
    }
}
