using Confidant.Emulators.Discord;
using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Startup;

public sealed class DoctorTests
{
    [Fact]
    public async Task Beside_a_running_host_it_finds_what_is_good_and_disturbs_nothing()
    {
        await using DiscordScene scene = await DiscordScene.StartAsync();

        (int exitCode, string output) = await ExamineAsync(scene, ("Urls", scene.Host.Address.ToString()), ("Web__PublicUrl", scene.Host.Address.ToString()));

        exitCode.Should().Be(0);
        output.Should().Contain("good    host, process: A host runs; it is ready.")
            .And.Contain("good    web, public address: ")
            .And.Contain("good    discord, token: ")
            .And.Contain("good    models, provider: No model is configured")
            .And.Contain("0 to mend")
            .And.NotContain(scene.Token);
        scene.Discord.Identifies.Should().ContainSingle("the doctor only looks");
    }

    [Fact]
    public async Task What_is_broken_is_named_with_its_cure_and_the_exit_code_tells()
    {
        await using DiscordScene scene = await DiscordScene.PrepareAsync();
        scene.Bot.PrivilegedIntents = DiscordIntents.None;

        (int exitCode, string output) = await ExamineAsync(
            scene,
            ("Models__Provider", "openai"),
            ("Models__Model", "a-model"),
            ("Models__Endpoint", "http://127.0.0.1:9/v1"));

        exitCode.Should().Be(1);
        output.Should().Contain("FAULT   discord, intents: ").And.Contain("Message Content Intent")
            .And.Contain("FAULT   models, a-model: The endpoint cannot be reached.").And.Contain("Models:Endpoint")
            .And.Contain("advice  host, process: No host runs")
            .And.Contain("2 to mend");
        File.Exists(scene.Directory.Store).Should().BeFalse("a store is made by the host's first start");
    }

    [Fact]
    public async Task A_wrong_setting_is_said_as_it_is_at_a_start()
    {
        await using DiscordScene scene = await DiscordScene.PrepareAsync();

        (int exitCode, string output) = await ExamineAsync(scene, ("Api__RequestsPerMinute", "0"));

        exitCode.Should().Be(1);
        output.Should().Be("Api:RequestsPerMinute must be from 1 to 1000000: it is how often a minute one token may ask.");
    }

    private static Task<(int ExitCode, string Output)> ExamineAsync(DiscordScene scene, params (string Key, string Value)[] settings) =>
        HostProcess.RunCommandAsync(["doctor"], scene.Directory.Path, [.. scene.Settings, .. settings]);
}
