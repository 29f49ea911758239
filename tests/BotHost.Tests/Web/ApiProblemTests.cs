using System.Net.Http.Headers;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class ApiProblemTests(SharedApiScene shared) : IClassFixture<SharedApiScene>
{
    private readonly string _ana = shared.NewPerson("Ana");
    private readonly string _ben = shared.NewPerson("Ben");

    private ApiScene Scene => shared.Scene;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cnfd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("the-operators-key-of-this-test-ru")]
    public async Task Without_a_valid_token_nothing_is_told(string? token)
    {

        ApiReply reply = await Scene.SendAsync(
            HttpMethod.Get, null, "agents", null, request => request.Headers.Authorization =
                token is null ? null : new AuthenticationHeaderValue("Bearer", token));

        ShouldBeProblem(reply, 401, "A valid token is needed");
        reply.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Bearer");
    }

    [Fact]
    public async Task A_revoked_token_is_told_the_same_as_one_that_never_was()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        (await Scene.GetAsync(token, "agents")).Status.Should().Be(200);
        await Scene.Host.PressAsync(_ana, await Scene.Host.AskAsync(_ana, "/token list"), "Revoke 1");

        ApiReply revoked = await Scene.GetAsync(token, "agents");

        revoked.Status.Should().Be(401);
        revoked.Text.Should().Be((await Scene.GetAsync("cnfd_never", "agents")).Text);
    }

    [Fact]
    public async Task A_token_in_a_cookie_or_in_the_query_counts_for_nothing()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        (await Scene.GetAsync(null, $"agents?access_token={token}")).Status.Should().Be(401);
        (await Scene.SendAsync(HttpMethod.Get, null, "agents", null, request => request.Headers.Add("Cookie", $"token={token}")))
            .Status.Should().Be(401);
    }

    [Fact]
    public async Task A_token_of_a_short_reach_is_told_which_it_needs()
    {
        string shared = await Scene.MakeTokenAsync(_ana, "Shared");
        string direct = await Scene.MakeTokenAsync(_ana, "Private chat");

        ShouldBeProblem(await Scene.GetAsync(shared, "sessions"), 403, "This token does not reach that far");
        ShouldBeProblem(await Scene.GetAsync(direct, "memories"), 403, "This token does not reach that far");
        ShouldBeProblem(await Scene.GetAsync(direct, "export"), 403, "This token does not reach that far");
        (await Scene.PostAsync(direct, "tokens", """{"name":"x"}""")).Title.Should().Be("This is the operator's");
        (await Scene.GetAsync(direct, "sessions")).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_operators_key_reaches_nothing_of_anybody()
    {
        await Scene.Host.AskAsync(_ana, "I live in Lisbon.");

        string[] routes = ["sessions", "memories", "context", "export"];
        foreach (string route in routes)
        {
            ShouldBeProblem(
                await Scene.GetAsync(ApiScene.AdminKey, route), 403, "The operator's key gives configuration, never content");
        }

        (await Scene.PostAsync(ApiScene.AdminKey, "messages", """{"message":"hello"}""")).Status.Should().Be(403);
        (await Scene.GetAsync(ApiScene.AdminKey, "agents")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Anothers_session_memory_and_agent_are_not_found()
    {
        string ana = await Scene.MakeTokenAsync(_ana);
        string ben = await Scene.MakeTokenAsync(_ben);
        ApiReply said = await Scene.SayAsync(ana, "I live in Lisbon.");
        await Scene.Host.SettleAsync();
        Guid entry = (await Scene.GetAsync(ana, "memories")).Json.GetProperty("memories")[0].GetProperty("entry_id").GetGuid();
        Guid agent = (await Scene.PostAsync(ana, "agents", """{"agent_name":"Max"}""")).Json.GetProperty("agent_id").GetGuid();

        (await Scene.GetAsync(ben, $"sessions/{said.Session}/messages")).Title.Should().Be("No such session");
        (await Scene.PostAsync(ben, "messages", $$"""{"session_id":"{{said.Session}}","message":"hi"}""")).Status.Should().Be(404);
        (await Scene.PostAsync(ben, "sessions", $$"""{"agent_id":"{{agent}}"}""")).Title.Should().Be("No such agent");
        (await Scene.SendAsync(HttpMethod.Delete, ben, $"memories/{entry}", null)).Title.Should().Be("No such memory");
        (await Scene.PostAsync(ben, "memories/forget", $$"""{"session_id":"{{said.Session}}"}""")).Status.Should().Be(404);
        (await Scene.GetAsync(ben, "agents")).Text.Should().NotContain("Max");
        (await Scene.GetAsync(ana, $"sessions/{said.Session}/messages")).Text.Should().Contain("I live in Lisbon.");
    }

    [Theory]
    [InlineData("""{"message": 3""", 400, "The request cannot be read")]
    [InlineData("""{"message": 3}""", 400, "The request cannot be read")]
    [InlineData("""{"session_id":"no","message":"hi"}""", 400, "The request cannot be read")]
    [InlineData("[]", 400, "The request cannot be read")]
    [InlineData("", 400, "The request cannot be read")]
    [InlineData("{}", 400, "Nothing to say")]
    [InlineData("""{"message":"   "}""", 400, "Nothing to say")]
    public async Task What_cannot_be_read_is_refused_with_a_cure(string body, int status, string title)
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ShouldBeProblem(await Scene.PostAsync(token, "messages", body), status, title);
    }

    [Fact]
    public async Task Unknown_fields_are_ignored()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ApiReply reply = await Scene.PostAsync(
            token, "messages", """{"message":"I live in Lisbon.","temperature":0.2,"tools":[{"name":"x"}]}""");

        reply.Status.Should().Be(200);
        reply.Response.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Too_much_is_refused_before_it_is_read()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ShouldBeProblem(
            await Scene.PostAsync(token, "messages", $$"""{"message":"{{new string('x', 70_000)}}"}"""), 413, "The body is too large");
        ShouldBeProblem(
            await Scene.PostAsync(token, "messages", $$"""{"message":"{{new string('x', 16_001)}}"}"""), 400, "The message is too long");
        ShouldBeProblem(
            await Scene.SendAsync(HttpMethod.Post, token, "messages", null, request => request.Content = new StringContent("hello")),
            415,
            "The body is not JSON");
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_the_same_form()
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ShouldBeProblem(await Scene.GetAsync(token, "nothing"), 404, "There is nothing here");
        ShouldBeProblem(await Scene.GetAsync(null, "/api/nothing"), 404, "There is nothing here");
        ShouldBeProblem(await Scene.GetAsync(token, "/mcp"), 404, "There is nothing here");
        ShouldBeProblem(await Scene.SendAsync(HttpMethod.Delete, token, "agents", null), 405, "This route has no such method");
    }

    [Fact]
    public async Task A_token_that_asks_too_often_is_told_when_to_come_back_and_others_go_on()
    {
        await using ApiScene scene = await ApiScene.StartAsync(null, ("Api:RequestsPerMinute", "3"));
        string hasty = await scene.MakeTokenAsync(_ana);
        string calm = await scene.MakeTokenAsync(_ben);
        for (int i = 0; i < 3; i++)
        {
            (await scene.GetAsync(hasty, "agents")).Status.Should().Be(200);
        }

        ApiReply refused = await scene.GetAsync(hasty, "agents");

        ShouldBeProblem(refused, 429, "Too many requests");
        refused.Headers.RetryAfter!.Delta.Should().BePositive();
        (await scene.GetAsync(calm, "agents")).Status.Should().Be(200);
    }

    [Fact]
    public async Task An_address_that_guesses_is_told_to_wait_and_a_valid_token_there_goes_on()
    {
        await using ApiScene scene = await ApiScene.StartAsync(null, ("Api:FailuresPerMinute", "2"));
        string token = await scene.MakeTokenAsync(_ana);
        (await scene.GetAsync("cnfd_one", "agents")).Status.Should().Be(401);
        (await scene.GetAsync("cnfd_two", "agents")).Status.Should().Be(401);

        (await scene.GetAsync("cnfd_three", "agents")).Status.Should().Be(429);
        (await scene.GetAsync(token, "agents")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_token_for_one_agent_knows_no_other()
    {
        string every = await Scene.MakeTokenAsync(_ana);
        string one = await Scene.MakeTokenAsync(_ana, "My data", "Confidant, 30 days");
        Guid other = (await Scene.PostAsync(every, "agents", """{"agent_name":"Max"}""")).Json.GetProperty("agent_id").GetGuid();
        Guid session = (await Scene.PostAsync(every, "sessions", $$"""{"agent_id":"{{other}}"}""")).Json.GetProperty("session_id").GetGuid();

        (await Scene.GetAsync(one, "agents")).Json.EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("agent_id").GetGuid().Should().Be(Agent.Default.Id.Value);
        (await Scene.PostAsync(one, "sessions", $$"""{"agent_id":"{{other}}"}""")).Status.Should().Be(404);
        (await Scene.PostAsync(one, "messages", $$"""{"session_id":"{{session}}","message":"hi"}""")).Status.Should().Be(404);
        (await Scene.PostAsync(one, "agents", """{"agent_name":"Moritz"}""")).Status.Should().Be(409);
    }

    private static void ShouldBeProblem(ApiReply reply, int status, string title)
    {
        reply.Status.Should().Be(status, reply.Text);
        reply.MediaType.Should().Be("application/problem+json");
        reply.Title.Should().Be(title);
        reply.Json.GetProperty("status").GetInt32().Should().Be(status);
        reply.Json.GetProperty("detail").GetString().Should().NotBeNullOrWhiteSpace();
        reply.Headers.CacheControl!.NoStore.Should().BeTrue();
    }
}
