using Confidant.Adapters.Discord;
using Confidant.Adapters.Tests.Support;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordSecrecyTests
{
    private const string Words = "nobody-elses-words";

    [Fact]
    public async Task No_log_line_exception_or_trace_holds_a_token_an_address_or_the_words()
    {
        using var trace = new NetworkTrace();
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        DiscordFault[] faults =
        [
            new DiscordFault.GatewayError(502), new DiscordFault.DropBefore(), new DiscordFault.MalformedAnswer(),
            new DiscordFault.TooManyRequests(TimeSpan.FromSeconds(10)), new DiscordFault.Refusal(400, 50035, $"Invalid {Words}"),
            new DiscordFault.Refusal(403, 50013, Words), new DiscordFault.Refusal(401, 0, Words),
        ];

        await bench.Service<DiscordBot>().GetAsync(CancellationToken.None);
        List<string> thrown = [];
        foreach (DiscordFault fault in faults)
        {
            EmulatedInteraction interaction = await bench.ReceiveAsync(
                bench.Discord.ForceCommand(alice, bench.Bot, channel, "help"), "help");
            string handle = DiscordRestBench.Handle(interaction);
            bench.Discord.PlanFault(fault, count: 20);
            await bench.SendAsync(channel, new OutgoingMessage
            {
                Text = Words,
                AnswerHandle = handle,
                Private = DiscordRestBench.For(alice),
            });
            Func<Task> call = () => bench.Service<DiscordInteractionClient>().GetOriginalAsync(
                DiscordHandle.Read(handle)!, CancellationToken.None);
            thrown.Add((await call.Should().ThrowAsync<DiscordApiException>()).Which.ToString());
            bench.Discord.ClearFaults();
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }

        string everything = string.Join('\n', bench.Log.Lines.Concat(thrown).Concat(trace.Lines));
        everything.Should().Contain("webhooks");
        everything.Should().NotContain(bench.Bot.Token).And.NotContain("token-of-interaction").And.NotContain(Words);
        everything.Should().NotContain(bench.Discord.ApiRoot);
    }

    [Fact]
    public void What_answers_an_interaction_does_not_show_its_token()
    {
        var handle = DiscordHandle.Read("1234567890123456789:a-secret:with-a-colon");

        handle!.Token.Should().Be("a-secret:with-a-colon");
        $"{handle}".Should().Be("interaction 1234567890123456789");
        DiscordHandle.Read("no-number:token").Should().BeNull();
        DiscordHandle.Read("123:").Should().BeNull();
        DiscordHandle.Read(null).Should().BeNull();
    }

    [Fact]
    public void An_id_cannot_lead_to_another_endpoint()
    {
        var route = DiscordRoute.Of(HttpMethod.Get, "/channels/:id", "1/../../users/@me?x=#");

        route.Path.Should().Be("/channels/1%2F..%2F..%2Fusers%2F%40me%3Fx%3D%23");
        route.Call.Should().Be("GET /channels/:id");
    }
}
