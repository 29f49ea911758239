using Confidant.Adapters.Discord;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;
using Intents = Confidant.Emulators.Discord.DiscordIntents;

namespace Confidant.Adapters.Tests.Discord;

public sealed class GatewayRefusalTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(4004, "Discord__Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "Update")]
    [InlineData(4013, "Discord:Intents")]
    [InlineData(4014, "Discord:Intents")]
    public async Task Where_there_is_no_use_in_coming_again_reading_ends_and_health_names_the_cure(int code, string cure)
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();

        scene.Discord.Disturb(scene.Bot, new GatewayFault.Close(code));
        await bench.Running.WaitAsync(_patience);

        scene.Discord.Identifies.Should().ContainSingle();
        bench.Adapter.Health.State.Should().Be(PlatformState.Failed);
        bench.Adapter.Health.Cause.Should().Contain($"{code}");
        bench.Adapter.Health.Cure.Should().Contain(cure);
    }

    [Fact]
    public async Task An_intent_that_Discord_does_not_allow_is_named_with_its_switch()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Bot.PrivilegedIntents = Intents.None;

        GatewayBench bench = scene.RunBot(("Intents", "Guilds, GuildMessages, DirectMessages, MessageContent"));
        await bench.Running.WaitAsync(_patience);

        bench.Adapter.Health.State.Should().Be(PlatformState.Failed);
        bench.Adapter.Health.Cause.Should().Contain("MessageContent").And.NotContain("GuildMembers");
        bench.Adapter.Health.Cure.Should().Contain("Message Content Intent").And.Contain("Discord:Intents");
    }

    [Fact]
    public async Task A_token_that_REST_does_not_know_ends_reading_before_any_connection()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Bot.IsRevoked = true;

        GatewayBench bench = scene.RunBot();
        await bench.Running.WaitAsync(_patience);

        bench.Adapter.Health.State.Should().Be(PlatformState.Failed);
        bench.Adapter.Health.Cure.Should().Contain("Discord__Token");
        scene.Discord.Identifies.Should().BeEmpty();
    }

    [Fact]
    public async Task REST_that_does_not_answer_is_asked_again_and_health_tells_of_it()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Discord.PlanFault(new DiscordFault.GatewayError(503), count: 2, route: "GET /gateway/bot");
        scene.Discord.PlanFault(new DiscordFault.DropBefore(), route: "GET /users/@me");

        GatewayBench bench = scene.RunBot();
        await bench.Log.WaitForLinesAsync(1, "did not tell");
        PlatformHealth health = bench.Adapter.Health;
        Task greeting = scene.WaitForGreetingAsync(1);
        for (int i = 1; !greeting.IsCompleted; i++)
        {
            await Task.WhenAny(greeting, bench.PassPauseAsync(i, "did not tell"));
        }

        await greeting;
        health.State.Should().Be(PlatformState.Degraded);
        health.Cause.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Each_privileged_intent_that_is_not_asked_for_is_told_of_once_in_the_log()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        GatewayBench whole = scene.RunBot(("Intents", "Guilds, GuildMembers, GuildMessages, DirectMessages, MessageContent"));
        await scene.WaitForGreetingAsync(2);

        bench.Log.Lines.Where(line => line.Contains("Discord:Intents", StringComparison.Ordinal)).Should().HaveCount(2)
            .And.ContainSingle(line => line.Contains("GuildMembers", StringComparison.Ordinal))
            .And.ContainSingle(line => line.Contains("MessageContent", StringComparison.Ordinal));
        whole.Log.Lines.Should().NotContain(line => line.Contains("Discord:Intents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_log_line_holds_the_token_a_session_or_the_words()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        scene.Say("nobody-elses-words");
        await bench.WaitForTextsAsync(2);
        scene.Discord.Disturb(scene.Bot, new GatewayFault.Drop());
        await scene.WaitForGreetingAsync(2);
        await bench.Log.WaitForLinesAsync(1, "resumed its session");
        scene.Discord.Disturb(scene.Bot, new GatewayFault.Close(4004));
        await bench.Running.WaitAsync(_patience);

        string everything = string.Join('\n', bench.Log.Lines) + bench.Adapter.Health;

        everything.Should().Contain("4004");
        everything.Should().NotContain(scene.Bot.Token).And.NotContain("nobody-elses-words")
            .And.NotContain(scene.Discord.Identifies[0].SessionId);
    }

    [Theory]
    [InlineData("wss://resume.example/", "wss://gateway.example/", "wss://resume.example/")]
    [InlineData("ws://resume.example/", "wss://gateway.example/", "wss://gateway.example/")]
    [InlineData("ws://resume.example/", "ws://gateway.example/", "ws://resume.example/")]
    public void A_session_is_never_taken_up_over_a_connection_less_safe_than_where_it_began(string named, string gateway, string used) =>
        DiscordAddress.ForResume(new Uri(named), new Uri(gateway)).Should().Be(new Uri(used));
}
