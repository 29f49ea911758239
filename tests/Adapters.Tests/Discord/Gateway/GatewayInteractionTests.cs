using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class GatewayInteractionTests
{
    [Fact]
    public async Task An_interaction_is_acknowledged_before_it_is_accepted_and_reading_goes_on_meanwhile()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        gateway.HoldCallbacks();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync();

        await connection.SayAsync("""
            {"op":0,"t":"INTERACTION_CREATE","s":2,"d":{"id":"9001","application_id":"1000","type":2,"token":"secret-of-it","channel_id":"77",
            "context":1,"channel":{"id":"77","type":1},"user":{"id":"42","username":"alice"},"locale":"en-US",
            "data":{"id":"5","name":"help","type":1}}}
            """);
        await gateway.WaitForCallbackAsync();

        // The answer to this one shows that reading was not held up.
        await connection.SayAsync("""{"op":1,"d":null}""");
        long seen = (await connection.HearAsync())["d"]!.GetValue<long>();
        int acceptedBefore = bench.Intake.Accepted.Count;
        gateway.ReleaseCallbacks();
        await bench.WaitForTextsAsync(1);

        acceptedBefore.Should().Be(0);
        seen.Should().Be(1);
        bench.Intake.Accepted[0].Should().BeOfType<IncomingMessage>().Which.Command.Should().Be("help");
        gateway.Callbacks.Should().Be(1);
        bench.Log.Lines.Should().NotContain(line => line.Contains("secret-of-it", StringComparison.Ordinal));
    }
}
