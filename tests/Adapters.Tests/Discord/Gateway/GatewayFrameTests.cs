using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Confidant.Adapters.Discord;
using Confidant.Emulators.Time;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class GatewayFrameTests
{
    [Fact]
    public async Task An_identify_tells_the_token_the_intents_the_shard_and_what_connects()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();

        JsonNode identify = await connection.WelcomeAsync();

        connection.Target.Should().Be("/gateway?v=10&encoding=json");
        identify["op"]!.GetValue<int>().Should().Be(2);
        JsonNode data = identify["d"]!;
        data["token"]!.GetValue<string>().Should().Be(ScriptedGateway.Token);
        data["intents"]!.GetValue<int>().Should().Be(1 | (1 << 9) | (1 << 12));
        data["shard"]!.ToJsonString().Should().Be("[0,1]");
        data["properties"]!.AsObject().Select(property => property.Key).Should().Equal("os", "browser", "device");
    }

    [Fact]
    public async Task An_event_in_many_pieces_is_put_together()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync();
        string text = new('é', 200_000);

        await connection.SayAsync(Encoding.UTF8.GetBytes(ScriptedConnection.Message(2, text)), pieces: 97);

        await bench.WaitForTextsAsync(1);
        bench.Texts.Should().Equal(text);
    }

    [Fact]
    public async Task A_message_beyond_the_limit_is_passed_over_and_told_of_and_the_next_one_arrives()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync();

        await connection.SayAsync(new byte[DiscordSocket.LongestFrame + 1], pieces: 64);
        await connection.TellAsync(3, "after");

        await bench.WaitForTextsAsync(1);
        bench.Texts.Should().Equal("after");
        bench.Log.Lines.Should().ContainSingle(line => line.Contains("longer than 16777216 bytes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"op\":0,")]
    [InlineData("[]")]
    [InlineData("{\"op\":\"zero\"}")]
    [InlineData("{\"op\":0,\"t\":\"READY\",\"s\":5,\"d\":{}}")]
    public async Task What_cannot_be_read_breaks_the_connection_and_the_session_is_resumed(string broken)
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync();
        await connection.TellAsync(2, "before");
        await bench.WaitForTextsAsync(1);

        await connection.SayAsync(broken);
        (await connection.HearCloseAsync()).Should().Be(DiscordSocket.CloseCode);
        ScriptedConnection next = await gateway.AcceptAsync();
        JsonNode resume = await next.WelcomeAsync();
        await next.TellAsync(3, "after");

        await bench.WaitForTextsAsync(2);
        resume["op"]!.GetValue<int>().Should().Be(6);
        bench.Texts.Should().Equal("before", "after");
    }

    [Fact]
    public async Task What_cannot_be_read_again_and_again_is_passed_over_in_the_end()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync();
        for (int i = 0; i < 3; i++)
        {
            await connection.SayAsync("no json");
            await bench.PassPauseAsync(i + 1);
            connection = await gateway.AcceptAsync();
            await connection.WelcomeAsync();
        }

        await connection.SayAsync("no json");
        await connection.TellAsync(3, "after");

        await bench.WaitForTextsAsync(1);
    }

    [Fact]
    public async Task Unknown_ops_events_and_fields_are_ignored()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync();

        await connection.SayAsync("""{"op":77,"d":{"a":1},"new":true}""");
        await connection.SayAsync("""{"op":0,"t":"BRAND_NEW_EVENT","s":2,"d":{"a":[1,2]},"new":true}""");
        await connection.SayAsync("""{"op":0,"t":"MESSAGE_CREATE","s":3,"d":"no object"}""");
        await connection.SayAsync("""{"op":0,"t":null,"s":null,"d":null}""");
        await connection.SayAsync("""{"op":10,"d":{"heartbeat_interval":1}}""");
        await connection.TellAsync(4, "after");

        await bench.WaitForTextsAsync(1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Connected);
    }

    [Fact]
    public void Whatever_we_say_is_far_shorter_than_Discord_takes()
    {
        string token = new('t', 200);
        byte[][] payloads =
        [
            DiscordGatewayPayloads.Heartbeat(long.MaxValue),
            DiscordGatewayPayloads.Identify(token, (DiscordIntents)int.MaxValue, 999, 1000),
            DiscordGatewayPayloads.Resume(token, new string('s', 200), long.MaxValue),
        ];

        payloads.Should().OnlyContain(static payload => payload.Length < DiscordSocket.LongestPayload / 4);
    }

    [Fact]
    public async Task A_payload_longer_than_Discord_takes_is_refused_before_it_leaves()
    {
        using var socket = new DiscordSocket(new ClientWebSocket(), new ManualTime());

        Func<Task> send = () => socket.SendAsync(new byte[DiscordSocket.LongestPayload + 1], CancellationToken.None);

        await send.Should().ThrowAsync<ArgumentException>().WithMessage("*4097*4096*");
    }
}
