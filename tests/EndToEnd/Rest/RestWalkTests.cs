using System.Text.Json;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Rest;

/// <summary>The way of a program through the real host, with restarts, beside the chats of the same people.</summary>
public sealed class RestWalkTests : IAsyncLifetime
{
    private const string Said = "My company is TechFlow AI, we sell to banks";

    private TelegramScene _scene = null!;
    private EmulatedUser _ana = null!;

    public async Task InitializeAsync()
    {
        _scene = await TelegramScene.StartAsync(("Serilog__MinimumLevel__Default", "Debug"));
        _ana = _scene.Telegram.AddUser("Ana", "ana");
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task An_agent_from_a_preset_goes_on_after_a_restart_in_the_same_session_in_a_new_one_and_in_the_chat()
    {
        using RestProgram program = await RestProgram.ConnectAsync(_scene, _ana);
        Guid agent = (await program.PostAsync("agents", new { agent_name = "Max", preset_name = "marketing_maestro" }))
            .GetProperty("agent_id").GetGuid();
        Guid session = await BeginAsync(program, agent);
        await program.SayAsync(Said, session);
        await _scene.SettleAsync();

        await _scene.Host.KillAsync();
        await _scene.StartHostAsync();

        (await program.SayAsync("What is my company called?", session)).Should().Contain("TechFlow AI");
        (await program.SayAsync("Whom do we sell to?", session)).Should().Contain("banks");
        (await program.SayAsync("What is my company called?", await BeginAsync(program, agent))).Should().Contain("TechFlow AI");
        (await program.SayAsync("What is my company called?")).Should().Contain("TechFlow AI", "it is a fact of the person's own");
        (await _scene.AskAsync(_ana, "What is my company called?")).Text.Should().Contain("TechFlow AI");
        JsonElement listed = (await program.GetAsync("sessions?type=chat&limit=10")).EnumerateArray()
            .Single(one => one.GetProperty("session_id").GetGuid() == session);
        listed.GetProperty("title").GetString().Should().Be(Said);
        listed.GetProperty("last_prompt").GetString().Should().Be("Whom do we sell to?");
        listed.GetProperty("platform").GetString().Should().Be("rest");
    }

    [Fact]
    public async Task Two_people_of_one_name_never_see_each_others_words()
    {
        using RestProgram first = await RestProgram.ConnectAsync(_scene, _ana);
        using RestProgram second = await RestProgram.ConnectAsync(_scene, _scene.Telegram.AddUser("Ana"));
        await first.SayAsync(Said);
        await second.SayAsync("My company is Pão Quente.");
        await _scene.SettleAsync();

        (await second.SayAsync("What is my company called?")).Should().Contain("Quente").And.NotContain("TechFlow");
        (await first.SayAsync("What is my company called?")).Should().Contain("TechFlow").And.NotContain("Quente");
        string seen = string.Concat(
            await second.GetAsync("sessions"), await second.GetAsync("memories"), await second.GetAsync("context"), await second.GetAsync("export"));
        seen.Should().Contain("Quente").And.NotContain("TechFlow");
    }

    [Fact]
    public async Task What_is_forgotten_over_http_is_in_no_answer_and_no_file()
    {
        const string Secret = "quokkabread";
        using RestProgram program = await RestProgram.ConnectAsync(_scene, _ana);
        await program.SayAsync($"My favourite snack is {Secret}.");
        await program.SayAsync("I live in Lisbon.");
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(Secret);
        await _scene.SettleAsync();

        JsonElement asked = await program.PostAsync("memories/forget", new { topic = Secret });
        JsonElement done = await program.PostAsync(
            "memories/forget", new { confirm_token = asked.GetProperty("confirm_token").GetString() });

        asked.GetProperty("messages").GetInt32().Should().Be(1);
        done.GetProperty("is_forgotten").GetBoolean().Should().BeTrue();
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().NotContain(Secret);
        (await program.SayAsync("What is my favourite snack?")).Should().NotContain(Secret);
        (await program.GetAsync("export")).ToString().Should().Contain("Lisbon").And.NotContain(Secret);
        await _scene.SettleAsync();
        FileScan.FilesWith(_scene.Directory.Path, Secret).Should().BeEmpty();
    }

    [Fact]
    public async Task A_program_that_goes_away_loses_nothing()
    {
        using RestProgram program = await RestProgram.ConnectAsync(_scene, _ana);
        Guid session = (await program.PostAsync("sessions", new { })).GetProperty("session_id").GetGuid();
        for (int round = 0; round < 5; round++)
        {
            using var gone = new CancellationTokenSource();
            Task<HttpResponseMessage> request = program.BeginAsync(
                "messages", new { session_id = session, message = $"Remember round {round}." }, gone.Token);
            await _scene.Host.KillAsync();
            await gone.CancelAsync();
            await request.ContinueWith(static _ => { }, TaskScheduler.Default);
            await _scene.StartHostAsync();
        }

        await program.SayAsync("That was the last one.", session);
        await _scene.SettleAsync();

        JsonElement[] turns = [.. (await program.GetAsync($"sessions/{session}/messages")).EnumerateArray()];
        int said = turns.Count(static turn => turn.GetProperty("author").GetString() == "user");
        turns.Count(static turn => turn.GetProperty("author").GetString() == "agent")
            .Should().Be(said, "what was accepted was answered, though nobody waited any more");
    }

    [Fact]
    public async Task No_token_and_no_word_is_in_a_log_or_a_file()
    {
        const string Secret = "quokkabread";
        using RestProgram program = await RestProgram.ConnectAsync(_scene, _ana);
        await program.SayAsync($"My favourite snack is {Secret}.");
        await program.SayAsync($"What about {Secret}?");
        await program.GetAsync($"memories?search={Secret}");
        await program.PostAsync("memories/forget", new { topic = Secret });
        await _scene.SettleAsync();

        FileScan.FilesWith(_scene.Directory.Path, program.Token).Should().BeEmpty();
        await _scene.Host.StopAsync();
        string logs = _scene.Host.Output + string.Concat(Directory
            .EnumerateFiles(_scene.Directory.File("logs"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        logs.Should().Contain("INF").And.NotContainAny(Secret, program.Token, program.Token[5..]);
    }

    private static async Task<Guid> BeginAsync(RestProgram program, Guid agent) =>
        (await program.PostAsync("sessions", new { agent_id = agent })).GetProperty("session_id").GetGuid();
}
