using System.Net;
using Confidant.Emulators.Discord;
using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Discord;

public sealed class HealthTests
{
    private const string Platform = "discord";

    [Fact]
    public async Task A_host_that_works_is_ready_and_an_intent_that_is_not_allowed_is_named_with_its_cure()
    {
        await using DiscordScene scene = await DiscordScene.StartAsync();
        HealthReport ready = await HostHealth.WaitAsync(scene.Host, static report => report.Status == HttpStatusCode.OK);
        ready.StateOf(Platform).Should().Be("connected");
        ready.CureOf(Platform).Should().BeNull();

        scene.Bot.PrivilegedIntents = DiscordIntents.GuildMembers;
        scene.Discord.Disturb(scene.Bot, new GatewayFault.Close(4014));
        HealthReport failed = await HostHealth.WaitAsync(scene.Host, static report => report.StateOf(Platform) == "failed");
        failed.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        $"{failed.CauseOf(Platform)} {failed.CureOf(Platform)}".Should().Contain("MessageContent");
        scene.Discord.Identifies.Should().ContainSingle("an intent that is refused once is not asked for again");
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_is_told_with_its_cure_and_not_tried_again()
    {
        await using DiscordScene scene = await DiscordScene.PrepareAsync();
        scene.Bot.IsRevoked = true;
        await using HostProcess host = await HostProcess.StartAsync(scene.Directory.Path, [.. scene.Settings]);
        HealthReport report = await HostHealth.WaitAsync(host, static report => report.StateOf(Platform) == "failed");
        report.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        report.CureOf(Platform).Should().Contain("Discord__Token");
        report.Body.ToString().Should().NotContain(scene.Token);
        host.Output.Should().NotContain(scene.Token);
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri(host.Address, "/health/live"))).Should().Be("live");
    }
}
