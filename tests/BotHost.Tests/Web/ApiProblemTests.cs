using System.Net.Http.Headers;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class ApiProblemTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cnfd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("the-operators-key-of-this-test-ru")]
    public async Task Without_a_valid_token_nothing_is_told(string? token)
    {
        await using ApiScene scene = await ApiScene.StartAsync();

        ApiReply reply = await scene.SendAsync(
            HttpMethod.Get, null, "agents", null, request => request.Headers.Authorization =
                token is null ? null : new AuthenticationHeaderValue("Bearer", token));

        ShouldBeProblem(reply, 401, "A valid token is needed");
        reply.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Bearer");
    }

    [Fact]
    public async Task A_revoked_token_is_told_the_same_as_one_that_never_was()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string token = await scene.MakeTokenAsync("Ana");
        (await scene.GetAsync(token, "agents")).Status.Should().Be(200);
        await scene.Host.PressAsync("Ana", await scene.Host.AskAsync("Ana", "/token list"), "Revoke 1");

        ApiReply revoked = await scene.GetAsync(token, "agents");

        revoked.Status.Should().Be(401);
        revoked.Text.Should().Be((await scene.GetAsync("cnfd_never", "agents")).Text);
    }

    [Fact]
    public async Task A_token_in_a_cookie_or_in_the_query_counts_for_nothing()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string token = await scene.MakeTokenAsync("Ana");

        (await scene.GetAsync(null, $"agents?access_token={token}")).Status.Should().Be(401);
        (await scene.SendAsync(HttpMethod.Get, null, "agents", null, request => request.Headers.Add("Cookie", $"token={token}")))
            .Status.Should().Be(401);
    }

    [Fact]
    public async Task A_token_of_a_short_reach_is_told_which_it_needs()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string shared = await scene.MakeTokenAsync("Ana", "Shared");
        string direct = await scene.MakeTokenAsync("Ana", "Private chat");

        ShouldBeProblem(await scene.GetAsync(shared, "sessions"), 403, "This token does not reach that far");
        ShouldBeProblem(await scene.GetAsync(direct, "memories"), 403, "This token does not reach that far");
        ShouldBeProblem(await scene.GetAsync(direct, "export"), 403, "This token does not reach that far");
        (await scene.PostAsync(direct, "tokens", """{"name":"x"}""")).Title.Should().Be("This is the operator's");
        (await scene.GetAsync(direct, "sessions")).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_operators_key_reaches_nothing_of_anybody()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        await scene.Host.AskAsync("Ana", "I live in Lisbon.");

        string[] routes = ["sessions", "memories", "context", "export"];
        foreach (string route in routes)
        {
            ShouldBeProblem(
                await scene.GetAsync(ApiScene.AdminKey, route), 403, "The operator's key gives configuration, never content");
        }

        (await scene.PostAsync(ApiScene.AdminKey, "messages", """{"message":"hello"}""")).Status.Should().Be(403);
        (await scene.GetAsync(ApiScene.AdminKey, "agents")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Anothers_session_memory_and_agent_are_not_found()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string ana = await scene.MakeTokenAsync("Ana");
        string ben = await scene.MakeTokenAsync("Ben");
        ApiReply said = await scene.SayAsync(ana, "I live in Lisbon.");
        await scene.Host.SettleAsync();
        Guid entry = (await scene.GetAsync(ana, "memories")).Json.GetProperty("memories")[0].GetProperty("entry_id").GetGuid();
        Guid agent = (await scene.PostAsync(ana, "agents", """{"agent_name":"Max"}""")).Json.GetProperty("agent_id").GetGuid();

        (await scene.GetAsync(ben, $"sessions/{said.Session}/messages")).Title.Should().Be("No such session");
        (await scene.PostAsync(ben, "messages", $$"""{"session_id":"{{said.Session}}","message":"hi"}""")).Status.Should().Be(404);
        (await scene.PostAsync(ben, "sessions", $$"""{"agent_id":"{{agent}}"}""")).Title.Should().Be("No such agent");
        (await scene.SendAsync(HttpMethod.Delete, ben, $"memories/{entry}", null)).Title.Should().Be("No such memory");
        (await scene.PostAsync(ben, "memories/forget", $$"""{"session_id":"{{said.Session}}"}""")).Status.Should().Be(404);
        (await scene.GetAsync(ben, "agents")).Text.Should().NotContain("Max");
        (await scene.GetAsync(ana, $"sessions/{said.Session}/messages")).Text.Should().Contain("I live in Lisbon.");
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
        await using ApiScene scene = await ApiScene.StartAsync();
        string token = await scene.MakeTokenAsync("Ana");

        ShouldBeProblem(await scene.PostAsync(token, "messages", body), status, title);
    }

    [Fact]
    public async Task Unknown_fields_are_ignored()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string token = await scene.MakeTokenAsync("Ana");

        ApiReply reply = await scene.PostAsync(
            token, "messages", """{"message":"I live in Lisbon.","temperature":0.2,"tools":[{"name":"x"}]}""");

        reply.Status.Should().Be(200);
        reply.Response.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Too_much_is_refused_before_it_is_read()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string token = await scene.MakeTokenAsync("Ana");

        ShouldBeProblem(
            await scene.PostAsync(token, "messages", $$"""{"message":"{{new string('x', 70_000)}}"}"""), 413, "The body is too large");
        ShouldBeProblem(
            await scene.PostAsync(token, "messages", $$"""{"message":"{{new string('x', 16_001)}}"}"""), 400, "The message is too long");
        ShouldBeProblem(
            await scene.SendAsync(HttpMethod.Post, token, "messages", null, request => request.Content = new StringContent("hello")),
            415,
            "The body is not JSON");
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_the_same_form()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string token = await scene.MakeTokenAsync("Ana");

        ShouldBeProblem(await scene.GetAsync(token, "nothing"), 404, "There is nothing here");
        ShouldBeProblem(await scene.GetAsync(null, "/api/nothing"), 404, "There is nothing here");
        ShouldBeProblem(await scene.GetAsync(token, "/mcp"), 404, "There is nothing here");
        ShouldBeProblem(await scene.SendAsync(HttpMethod.Delete, token, "agents", null), 405, "This route has no such method");
    }

    [Fact]
    public async Task A_token_that_asks_too_often_is_told_when_to_come_back_and_others_go_on()
    {
        await using ApiScene scene = await ApiScene.StartAsync(null, ("Api:RequestsPerMinute", "3"));
        string hasty = await scene.MakeTokenAsync("Ana");
        string calm = await scene.MakeTokenAsync("Ben");
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
        string token = await scene.MakeTokenAsync("Ana");
        (await scene.GetAsync("cnfd_one", "agents")).Status.Should().Be(401);
        (await scene.GetAsync("cnfd_two", "agents")).Status.Should().Be(401);

        (await scene.GetAsync("cnfd_three", "agents")).Status.Should().Be(429);
        (await scene.GetAsync(token, "agents")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_token_for_one_agent_knows_no_other()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string every = await scene.MakeTokenAsync("Ana");
        string one = await scene.MakeTokenAsync("Ana", "My data", "Confidant, 30 days");
        Guid other = (await scene.PostAsync(every, "agents", """{"agent_name":"Max"}""")).Json.GetProperty("agent_id").GetGuid();
        Guid session = (await scene.PostAsync(every, "sessions", $$"""{"agent_id":"{{other}}"}""")).Json.GetProperty("session_id").GetGuid();

        (await scene.GetAsync(one, "agents")).Json.EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("agent_id").GetGuid().Should().Be(Agent.Default.Id.Value);
        (await scene.PostAsync(one, "sessions", $$"""{"agent_id":"{{other}}"}""")).Status.Should().Be(404);
        (await scene.PostAsync(one, "messages", $$"""{"session_id":"{{session}}","message":"hi"}""")).Status.Should().Be(404);
        (await scene.PostAsync(one, "agents", """{"agent_name":"Moritz"}""")).Status.Should().Be(409);
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
