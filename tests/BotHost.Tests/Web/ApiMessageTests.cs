using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class ApiMessageTests(SharedApiScene shared) : IClassFixture<SharedApiScene>
{
    private readonly string _ana = shared.NewPerson("Ana");
    private readonly string _ben = shared.NewPerson("Ben");

    private ApiScene Scene => shared.Scene;

    [Fact]
    public async Task What_is_said_over_http_is_known_in_the_chat_and_the_other_way_round()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        await Scene.SayAsync(token, "My company is TechFlow AI, we sell to banks.");
        await Scene.Host.AskAsync(_ana, "I live in Lisbon.");
        await Scene.Host.SettleAsync();

        (await Scene.Host.AskAsync(_ana, "What is my company called?")).Text.Should().Contain("TechFlow AI");
        (await Scene.SayAsync(token, "Where do I live?")).Response.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task Two_people_of_one_name_never_see_each_others_words()
    {
        string first = await NewPersonAsync(Scene, _ana);
        string second = await NewPersonAsync(Scene, _ana);
        await Scene.SayAsync(first, "My company is TechFlow AI.");
        await Scene.SayAsync(second, "My company is Pão Quente.");
        await Scene.Host.SettleAsync();

        string[] seen =
        [
            (await Scene.SayAsync(second, "What is my company called?")).Text,
            (await Scene.GetAsync(second, "memories")).Text,
            (await Scene.GetAsync(second, "sessions")).Text,
            (await Scene.GetAsync(second, "context")).Text,
            (await Scene.GetAsync(second, "export")).Text,
        ];

        seen.Should().OnlyContain(text => !text.Contains("TechFlow")).And.Contain(text => text.Contains("Quente"));
    }

    [Fact]
    public async Task A_session_goes_on_from_the_chat_and_its_turns_can_be_read()
    {
        string token = await Scene.MakeTokenAsync(_ana, "Private chat");
        await Scene.Host.AskAsync(_ana, "I want to visit Porto in May.");
        ApiReply listed = await Scene.GetAsync(token, "sessions");
        Guid session = listed.Json[0].GetProperty("session_id").GetGuid();

        ApiReply answer = await Scene.SayAsync(token, "I also want to see Braga.", session);

        answer.Session.Should().Be(session);
        listed.Json[0].GetProperty("title").GetString().Should().Be("I want to visit Porto in May.");
        listed.Json[0].GetProperty("platform").GetString().Should().Be("telegram");
        ApiReply turns = await Scene.GetAsync(token, $"sessions/{session}/messages");
        turns.Json.EnumerateArray().Where(static turn => turn.GetProperty("author").GetString() == "user")
            .Select(static turn => turn.GetProperty("text").GetString())
            .Should().Equal("I want to visit Porto in May.", "I also want to see Braga.");
    }

    [Fact]
    public async Task Without_a_session_id_the_latest_one_goes_on()
    {
        string token = await Scene.MakeTokenAsync(_ana, "Private chat");

        ApiReply first = await Scene.SayAsync(token, "I live in Lisbon.");
        ApiReply second = await Scene.SayAsync(token, "I work as a baker.");
        Guid other = (await Scene.PostAsync(token, "sessions", """{"session_type":"video_chat","subject_platform":"YOUTUBE","video_ids":["v1"]}"""))
            .Json.GetProperty("session_id").GetGuid();
        await Scene.SayAsync(token, "About the video.", other);

        second.Session.Should().Be(first.Session);
        (await Scene.SayAsync(token, "I have a cat.")).Session.Should().Be(first.Session);
        ApiReply videos = await Scene.GetAsync(token, "sessions?platform=YOUTUBE&type=video_chat");
        videos.Json.EnumerateArray().Should().ContainSingle().Which.GetProperty("session_id").GetGuid().Should().Be(other);
        (await Scene.GetAsync(token, "sessions?platform=rest&limit=1")).Json.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Server_sent_events_end_with_the_whole_answer()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ApiReply stream = await Scene.SendAsync(
            HttpMethod.Post, token, "messages", """{"message":"I live in Lisbon."}""",
            request => request.Headers.Accept.ParseAdd("text/event-stream"));

        stream.MediaType.Should().Be("text/event-stream");
        string[] events = stream.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        events.Select(static happened => happened.Split('\n')[0]).Should().Equal("event: delta", "event: done");
        events[^1].Split('\n')[1].Should().StartWith("data: {\"response\":").And.Contain("\"session_id\":");
    }

    [Fact]
    public async Task A_program_that_waits_is_shown_that_somebody_writes()
    {
        var slow = new SlowChat();
        await using ApiScene scene = await ApiScene.StartAsync(services => services.Decorate<IChatClient>(slow.Over));
        string token = await scene.MakeTokenAsync(_ana);
        slow.Arm();
        var events = new List<string>();

        await foreach (string happened in scene.StreamAsync(token, "Where do I live?"))
        {
            if (happened == "typing" && !events.Contains("typing"))
            {
                slow.Release();
            }

            events.Add(happened);
        }

        events.Distinct().Should().Equal("typing", "delta", "done");
    }

    [Fact]
    public async Task The_same_key_is_done_once_and_then_pointed_to_its_session()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ApiReply first = await SayWithKeyAsync(Scene, token, "k1");
        ApiReply again = await SayWithKeyAsync(Scene, token, "k1");
        ApiReply other = await SayWithKeyAsync(Scene, token, "k2");
        ApiReply stranger = await SayWithKeyAsync(Scene, await Scene.MakeTokenAsync(_ben), "k1");

        first.Status.Should().Be(200);
        again.Status.Should().Be(409);
        again.Title.Should().Be("A request with this Idempotency-Key was answered already");
        other.Status.Should().Be(200);
        stranger.Status.Should().Be(200);
        (await Scene.GetAsync(token, $"sessions/{first.Session}/messages")).Json.EnumerateArray()
            .Count(static turn => turn.GetProperty("author").GetString() == "user").Should().Be(2);
    }

    [Fact]
    public async Task Requests_with_one_key_at_the_same_time_get_the_one_answer()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        await Scene.SayAsync(token, "I live in Lisbon.");

        ApiReply[] replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SayWithKeyAsync(Scene, token, "same")));

        replies.Should().OnlyContain(reply => reply.Status == 200 || reply.Status == 409).And.Contain(reply => reply.Status == 200);
        (await Scene.GetAsync(token, $"sessions/{replies.First(reply => reply.Status == 200).Session}/messages")).Json.EnumerateArray()
            .Count(static turn => turn.GetProperty("author").GetString() == "user").Should().Be(2);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_read_from_the_session()
    {
        var slow = new SlowChat();
        await using ApiScene scene = await ApiScene.StartAsync(
            services => services.Decorate<IChatClient>(slow.Over), ("Api:AnswerTimeout", "00:00:01"));
        string token = await scene.MakeTokenAsync(_ana);
        slow.Arm();

        ApiReply waiting = await scene.PostAsync(token, "messages", """{"message":"Where do I live?"}""");

        waiting.Status.Should().Be(202);
        waiting.Response.Should().BeNull();
        slow.Release();
        await scene.Host.SettleAsync();
        (await scene.GetAsync(token, $"sessions/{waiting.Session}/messages")).Json.EnumerateArray()
            .Select(static turn => turn.GetProperty("author").GetString()).Should().Equal("user", "agent");
    }

    [Fact]
    public async Task Commands_and_their_buttons_work_over_http()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        ApiReply said = await Scene.SayAsync(token, "I live in Lisbon.");
        await Scene.SayAsync(token, "I have a cat.", said.Session);
        await Scene.Host.SettleAsync();

        ApiReply asked = await Scene.SayAsync(token, "/forget Lisbon", said.Session);
        ApiReply done = await Scene.PostAsync(
            token, "press", $$"""{"session_id":"{{said.Session}}","token":"{{asked.Button("Forget it")}}"}""");
        ApiReply again = await Scene.PostAsync(
            token, "press", $$"""{"session_id":"{{said.Session}}","token":"{{asked.Button("Forget it")}}"}""");

        asked.Response.Should().Contain("I live in Lisbon.");
        done.Response.Should().StartWith("Forgotten.");
        again.Response.Should().Be("This button no longer works. Send the command again.");
        (await Scene.SayAsync(token, "Where do I live?")).Response.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task A_button_is_its_persons_alone()
    {
        string ana = await Scene.MakeTokenAsync(_ana);
        string ben = await Scene.MakeTokenAsync(_ben);
        await Scene.SayAsync(ana, "I live in Lisbon.");
        ApiReply asked = await Scene.PostAsync(ana, "memories/forget", """{"topic":"Lisbon"}""");

        await Scene.PostAsync(ben, "press", $$"""{"token":"{{asked.Json.GetProperty("confirm_token").GetString()}}"}""");

        (await Scene.SayAsync(ana, "Where do I live?")).Response.Should().Contain("Lisbon");
    }

    [Theory]
    [InlineData("/forget all")]
    [InlineData("/mymemories")]
    [InlineData("/export")]
    [InlineData("forget everything about me")]
    [InlineData("You can share that.")]
    public async Task A_token_that_only_talks_has_nothing_done_for_it(string words)
    {
        await Scene.Host.AskInGroupAsync(_ana, "club", "I love quokkas.");
        string token = await Scene.MakeTokenAsync(_ana, "Private chat");
        await Scene.SayAsync(token, "I live in Lisbon.");

        ApiReply reply = await Scene.SayAsync(token, words);

        reply.Response.Should().StartWith("This token does not reach that far.");
        reply.Json.GetProperty("buttons").GetArrayLength().Should().Be(0);
        reply.Text.Should().NotContain("quokka").And.NotContain("Lisbon");
    }

    [Fact]
    public async Task A_token_makes_no_tokens()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ApiReply reply = await Scene.SayAsync(token, "/token another");

        reply.Response.Should().Be("A token makes no tokens. Write /token to me in a chat.");
    }

    [Fact]
    public async Task A_shared_token_reads_what_is_shared_and_leaves_nothing()
    {
        await Scene.Host.AskAsync(_ana, "I live in Lisbon.");
        await Scene.Host.AskAsync(_ana, "/privacy share");
        await Scene.Host.AskAsync(_ana, "I work as a baker.");
        await Scene.Host.SettleAsync();
        string token = await Scene.MakeTokenAsync(_ana, "Shared");

        ApiReply shared = await Scene.SayAsync(token, "What is my job?");
        ApiReply own = await Scene.SayAsync(token, "Where do I live?");
        await Scene.SayAsync(token, "I have a cat called Quokka.");
        await Scene.Host.SettleAsync();

        shared.Response.Should().Contain("baker");
        own.Response.Should().NotContain("Lisbon");
        shared.Json.GetProperty("session_id").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        (await Scene.GetAsync(await Scene.MakeTokenAsync(_ana), "export")).Text.Should().Contain("baker").And.NotContain("Quokka");
    }

    [Fact]
    public async Task Someone_who_is_not_remembered_is_answered_and_nothing_is_kept()
    {
        await Scene.Host.AskAsync(_ana, "/privacy off");
        string token = await Scene.MakeTokenAsync(_ana);

        ApiReply reply = await Scene.SayAsync(token, "I live in Lisbon.");

        reply.Json.GetProperty("conversation_hint").GetString().Should().StartWith("Remembering is switched off");
        (await Scene.PostAsync(token, "sessions", "{}")).Status.Should().Be(409);
        (await Scene.GetAsync(token, "sessions")).Json.GetArrayLength().Should().Be(0);
        (await Scene.GetAsync(token, "export")).Text.Should().NotContain("Lisbon");
    }

    private static Task<ApiReply> SayWithKeyAsync(ApiScene scene, string token, string key) => scene.SendAsync(
        HttpMethod.Post, token, "messages", $$"""{"message":"I like {{key}}."}""",
        request => request.Headers.Add("Idempotency-Key", key));

    private static async Task<string> NewPersonAsync(ApiScene scene, string name)
    {
        ApiReply made = await scene.PostAsync(ApiScene.AdminKey, "tokens", $$"""{"name":"{{name}}","audience":"subject"}""");
        made.Status.Should().Be(201, made.Text);
        made.Json.GetProperty("token").GetString().Should().StartWith(TokenSecret.Prefix);
        return made.Json.GetProperty("token").GetString()!;
    }
}
