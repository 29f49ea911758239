using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class GatewayResumeTests
{
    [Theory]
    [InlineData("op 7")]
    [InlineData("op 9 true")]
    [InlineData("drop")]
    [InlineData("4000")]
    [InlineData("4001")]
    [InlineData("4002")]
    [InlineData("4003")]
    [InlineData("4005")]
    [InlineData("4008")]
    [InlineData("4242")]
    public async Task What_does_not_end_the_session_is_resumed_where_the_session_says_and_nothing_is_lost(string interruption)
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        await bench.WaitForTextsAsync(1);
        long seen = scene.Discord.SequenceOf(scene.Bot);

        scene.Discord.Disturb(scene.Bot, Fault(interruption));
        scene.Say("meanwhile");
        await bench.PassPauseAsync(1);
        EmulatedIdentify greeting = await scene.WaitForGreetingAsync(2);
        scene.Say("after");
        await bench.WaitForTextsAsync(3);

        greeting.IsResume.Should().BeTrue();
        greeting.Target.Should().Be("/resume?v=10&encoding=json");
        greeting.SessionId.Should().Be(scene.Discord.Identifies[0].SessionId);
        greeting.Sequence.Should().BeInRange(seen, seen + 1);
        bench.Texts.Should().Equal("hello", "meanwhile", "after");
        bench.Adapter.Health.Should().Be(new PlatformHealth(PlatformState.Connected));
    }

    [Theory]
    [InlineData("op 9 false")]
    [InlineData("4007")]
    [InlineData("4009")]
    public async Task What_ends_the_session_is_followed_by_a_new_one_after_one_to_five_seconds(string interruption)
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        DateTimeOffset disturbed = scene.Time.GetUtcNow();

        scene.Discord.Disturb(scene.Bot, Fault(interruption));
        await bench.PassPauseAsync(1);
        EmulatedIdentify greeting = await scene.WaitForGreetingAsync(2);
        scene.Say("after");
        await bench.WaitForTextsAsync(2);

        greeting.IsResume.Should().BeFalse();
        greeting.Target.Should().Be("/gateway?v=10&encoding=json");
        (greeting.At - disturbed).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
        bench.Log.Lines.Should().ContainSingle(line => line.Contains("a new session begins in 00:00:03", StringComparison.Ordinal));
        bench.Texts.Should().Equal("hello", "after");
    }

    [Fact]
    public async Task A_close_without_a_code_is_resumed()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.WelcomeAsync();
        await connection.TellAsync(2, "hello");
        await bench.WaitForTextsAsync(1);

        await connection.CloseAsync(null);

        (await (await gateway.AcceptAsync()).GreetAsync())["op"]!.GetValue<int>().Should().Be(6);
    }

    [Fact]
    public async Task Where_the_address_of_the_session_is_dead_the_session_is_resumed_at_the_gateways_own()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.StartAsync();
        await using GatewayBench bench = gateway.RunBot();
        ScriptedConnection connection = await gateway.AcceptAsync();
        await connection.GreetAsync();
        await connection.BeginSessionAsync(resumeUrl: "ws://127.0.0.1:1/");
        await connection.TellAsync(2, "hello");
        await bench.WaitForTextsAsync(1);

        connection.Drop();
        for (int i = 1; i <= 4; i++)
        {
            await bench.PassPauseAsync(i);
        }

        ScriptedConnection next = await gateway.AcceptAsync();
        next.Target.Should().StartWith("/gateway?");
        (await next.GreetAsync())["op"]!.GetValue<int>().Should().Be(6);
    }

    [Fact]
    public async Task What_was_received_and_not_accepted_is_not_named_by_a_resume_and_comes_only_once()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        GatewayBench bench = await scene.RunSettledBotAsync();
        await bench.WaitForTextsAsync(1);
        long accepted = scene.Discord.SequenceOf(scene.Bot);
        bench.Intake.Answers.Enqueue(() => IntakeOutcome.StoreFull);
        scene.Say("held");
        await bench.Intake.WaitForCallsAsync(2);

        scene.Discord.Disturb(scene.Bot, new GatewayFault.Drop());
        EmulatedIdentify greeting = await scene.WaitForGreetingAsync(2);
        scene.Say("after");
        await bench.AdvanceUntilAsync(bench.WaitForTextsAsync(3), TimeSpan.FromSeconds(6));

        greeting.Sequence.Should().Be(accepted);
        bench.Texts.Should().Equal("hello", "held", "after");
    }

    [Fact]
    public async Task Fifty_interruptions_of_every_kind_lose_nothing_repeat_nothing_and_begin_no_session_that_a_resume_could_save()
    {
        await using GatewayScene scene = await GatewayScene.StartAsync();
        scene.Discord.HeartbeatInterval = TimeSpan.FromHours(1);
        GatewayBench bench = await scene.RunSettledBotAsync();
        string[] resumable = ["op 7", "drop", "4000", "op 9 true", "4001", "4002", "zombie", "4003", "4005", "4008", "4242"];
        string[] final = ["op 9 false", "4007", "4009"];
        var random = new Random(50);
        int said = 0;
        for (int i = 0; i < 50; i++)
        {
            Speak();
            bool isFinal = i % 10 == 9;
            string kind = isFinal ? final[i / 10 % final.Length] : resumable[i % resumable.Length];
            if (kind == "zombie")
            {
                await FallSilentAsync(scene, bench);
            }
            else
            {
                scene.Discord.Disturb(scene.Bot, Fault(kind)).Should().Be(1);
            }

            // What is said while there is no session at all is lost with every host.
            if (!isFinal)
            {
                Speak();
            }

            await bench.PassPauseAsync(i + 1);
            await scene.WaitForGreetingAsync(i + 2);
            await bench.Log.WaitForLinesAsync(i + 2, "its session");
        }

        await bench.WaitForTextsAsync(said + 1);
        bench.Texts.Skip(1).Should().Equal(Enumerable.Range(0, said).Select(number => $"message {number}"));
        scene.Discord.IdentifiesAsked.Should().Be(1 + 5);

        void Speak()
        {
            for (int left = random.Next(1, 40); left > 0; left--)
            {
                scene.Say($"message {said++}");
            }
        }
    }

    /// <summary>The gateway neither acknowledges heartbeats nor says anything any more, until the bot notices.</summary>
    private static async Task FallSilentAsync(GatewayScene scene, GatewayBench bench)
    {
        int beats = scene.Discord.Heartbeats.Count;
        int noticed = bench.Log.Lines.Count(line => line.Contains("Silent", StringComparison.Ordinal));

        // An answer tells that the connection's own heartbeats wait on the clock; it is not acknowledged either.
        scene.Discord.Disturb(scene.Bot, new GatewayFault.Deaf()).Should().Be(1);
        scene.Discord.AskForHeartbeat(scene.Bot);
        await scene.Discord.WaitForHeartbeatsAsync(beats + 1);
        scene.Discord.Disturb(scene.Bot, new GatewayFault.Zombie()).Should().Be(1);
        scene.Time.Advance(TimeSpan.FromMinutes(30));
        await scene.Discord.WaitForHeartbeatsAsync(beats + 2);
        scene.Time.Advance(TimeSpan.FromHours(1));
        await bench.Log.WaitForLinesAsync(noticed + 1, "Silent");
    }

    private static GatewayFault Fault(string name) => name switch
    {
        "op 7" => new GatewayFault.Reconnect(),
        "op 9 true" => new GatewayFault.InvalidSession(IsResumable: true),
        "op 9 false" => new GatewayFault.InvalidSession(IsResumable: false),
        "drop" => new GatewayFault.Drop(),
        _ => new GatewayFault.Close(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
