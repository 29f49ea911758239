using System.Text.Json.Nodes;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;
using FluentAssertions;

namespace Confidant.EndToEnd.Interop;

public sealed class TwinTests
{
    private const int DeferredMessage = 5;
    private const int Ephemeral = 64;

    [InteropFact]
    public async Task A_message_that_mentions_the_host_is_answered_on_a_Discord_that_is_not_ours()
    {
        using var directory = new TemporaryDirectory();
        await using TwinServer twin = await TwinServer.StartAsync();
        await using HostProcess host = await StartAsync(directory, twin, TwinServer.Token);
        await HostHealth.WaitAsync(host, static report => report.StateOf("discord") == "connected");

        await twin.SayAsync("I am talking to nobody.");
        await twin.SayAsync($"<@{twin.BotId}> I live in Lisbon.");
        JsonNode said = await twin.SayAsync($"<@{twin.BotId}> Where do I live?");
        JsonNode answer = await twin.WaitForAsync("You live in Lisbon");

        twin.Address.Should().Be("127.0.0.1");
        answer["message_reference"]!["message_id"]!.GetValue<string>().Should().Be(said["id"]!.GetValue<string>());
        (await twin.ListAsync()).Count(message => message!["author"]!["id"]!.GetValue<string>() == twin.BotId).Should().Be(2);
    }

    [InteropFact]
    public async Task A_slash_command_is_acknowledged_its_wait_becomes_the_answer_and_an_answer_for_all_follows_a_wait_for_one()
    {
        using var directory = new TemporaryDirectory();
        await using TwinServer twin = await TwinServer.StartAsync();
        await using HostProcess host = await StartAsync(directory, twin, TwinServer.Token, ("Agents__0__Name", "Nora"));
        await HostHealth.WaitAsync(host, static report => report.StateOf("discord") == "connected");

        string help = await twin.RunAsync("help");
        await twin.WaitForAsync("/mymemories");
        string privacy = await twin.RunAsync("privacy", ("setting", "status"));
        JsonNode status = await twin.WaitForAsync("Sharing: off");
        string bind = await twin.RunAsync("agent", ("action", "use"), ("name", "Nora"));
        JsonNode announced = await twin.WaitForAsync("Nora answers in this group");

        JsonNode shown = await twin.FindAnswerAsync(help);
        shown["type"]!.GetValue<int>().Should().Be(DeferredMessage);
        shown["messageId"].Should().NotBeNull("the wait became the answer");
        JsonNode whispered = await twin.FindAnswerAsync(privacy);
        whispered["type"]!.GetValue<int>().Should().Be(DeferredMessage);
        whispered["data"]!.GetValue<string>().Should().Contain($"\"flags\":{Ephemeral}");
        whispered["messageId"]!.GetValue<string>().Should().Be(status["id"]!.GetValue<string>());
        JsonNode followed = await twin.FindAnswerAsync(bind);
        followed["data"]!.GetValue<string>().Should().Contain($"\"flags\":{Ephemeral}");
        followed["messageId"].Should().BeNull("the answer is no answer for one, so it follows");
        (announced["flags"]!.GetValue<int>() & Ephemeral).Should().Be(0);
    }

    [InteropFact]
    public async Task A_token_that_the_gateway_does_not_know_ends_the_connection_for_good()
    {
        using var directory = new TemporaryDirectory();
        await using TwinServer twin = await TwinServer.StartAsync();
        await using HostProcess host = await StartAsync(directory, twin, TwinServer.Token + "-that-was-reset");

        HealthReport report = await HostHealth.WaitAsync(host, static report => report.StateOf("discord") == "failed");

        report.CauseOf("discord").Should().Contain("4004");
        report.CureOf("discord").Should().Contain("Discord__Token");
    }

    private static Task<HostProcess> StartAsync(
        TemporaryDirectory directory, TwinServer twin, string token, params (string Key, string Value)[] settings) =>
        HostProcess.StartAsync(
            directory.Path,
            [
                ("Discord__Token", token), ("Discord__ApiBaseUrl", twin.ApiBaseUrl), ("Discord__GatewayUrl", twin.GatewayUrl),
                ("Discord__Intents", "Guilds, GuildMessages, DirectMessages, MessageContent"), .. settings,
            ]);
}
