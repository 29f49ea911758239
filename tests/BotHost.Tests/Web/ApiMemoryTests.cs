using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class ApiMemoryTests(SharedApiScene shared) : IClassFixture<SharedApiScene>
{
    private readonly string _ana = shared.NewPerson("Ana");
    private readonly string _ben = shared.NewPerson("Ben");

    private ApiScene Scene => shared.Scene;

    [Fact]
    public async Task Memories_are_those_of_every_place_by_page_and_by_word()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        await Scene.SayAsync(token, "I live in Lisbon.");
        await Scene.Host.AskAsync(_ana, "I work as a baker.");
        await Scene.Host.AskInGroupAsync(_ana, "club", "I love quokkas.");
        await Scene.Host.SettleAsync();

        (await Scene.GetAsync(token, "memories")).Json.GetProperty("total").GetInt32().Should().Be(3);
        ApiReply page = await Scene.GetAsync(token, "memories?limit=1&offset=1");
        page.Json.GetProperty("memories").GetArrayLength().Should().Be(1);
        ApiReply found = await Scene.GetAsync(token, "memories?search=quokka");
        found.Json.GetProperty("memories").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("privacy_scope").GetString().Should().Be("group_only");
        (await Scene.GetAsync(token, "memories?limit=0")).Status.Should().Be(400);
    }

    [Fact]
    public async Task A_deleted_memory_is_gone_with_its_message_and_the_others_stay()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        await Scene.SayAsync(token, "I live in Lisbon.");
        await Scene.SayAsync(token, "I work as a baker.");
        await Scene.Host.SettleAsync();
        Guid entry = (await Scene.GetAsync(token, "memories?search=Lisbon")).Json.GetProperty("memories")[0].GetProperty("entry_id").GetGuid();

        ApiReply deleted = await Scene.SendAsync(HttpMethod.Delete, token, $"memories/{entry}", null);

        deleted.Status.Should().Be(204);
        (await Scene.SendAsync(HttpMethod.Delete, token, $"memories/{entry}", null)).Status.Should().Be(404);
        string export = (await Scene.GetAsync(token, "export")).Text;
        export.Should().Contain("baker").And.NotContain("Lisbon");
    }

    [Fact]
    public async Task Forgetting_shows_what_would_go_and_does_it_only_when_confirmed()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        await Scene.SayAsync(token, "I live in Lisbon.");
        await Scene.Host.SettleAsync();

        ApiReply asked = await Scene.PostAsync(token, "memories/forget", """{"topic":"Lisbon"}""");
        (await Scene.GetAsync(token, "export")).Text.Should().Contain("Lisbon");
        ApiReply done = await Scene.PostAsync(
            token, "memories/forget", $$"""{"confirm_token":"{{asked.Json.GetProperty("confirm_token").GetString()}}"}""");

        asked.Json.GetProperty("messages").GetInt32().Should().Be(1);
        asked.Json.GetProperty("samples")[0].GetString().Should().Be("I live in Lisbon.");
        asked.Json.GetProperty("is_forgotten").GetBoolean().Should().BeFalse();
        done.Json.GetProperty("is_forgotten").GetBoolean().Should().BeTrue();
        (await Scene.GetAsync(token, "export")).Text.Should().NotContain("Lisbon");
        ApiReply nothing = await Scene.PostAsync(token, "memories/forget", """{"topic":"Lisbon"}""");
        nothing.Json.GetProperty("confirm_token").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_session_is_forgotten_and_no_other()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        ApiReply first = await Scene.SayAsync(token, "I live in Lisbon.");
        Guid second = (await Scene.PostAsync(token, "sessions", "{}")).Session;
        await Scene.SayAsync(token, "I work as a baker.", second);

        ApiReply asked = await Scene.PostAsync(token, "memories/forget", $$"""{"session_id":"{{first.Session}}"}""");
        await Scene.PostAsync(
            token,
            "memories/forget",
            $$"""{"session_id":"{{first.Session}}","confirm_token":"{{asked.Json.GetProperty("confirm_token").GetString()}}"}""");

        (await Scene.GetAsync(token, "export")).Text.Should().Contain("baker").And.NotContain("Lisbon");
    }

    [Fact]
    public async Task Forgetting_everything_ends_the_token_with_it()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        await Scene.SayAsync(token, "I live in Lisbon.");
        ApiReply asked = await Scene.PostAsync(token, "memories/forget", """{"all":true}""");

        ApiReply done = await Scene.PostAsync(
            token, "memories/forget", $$"""{"confirm_token":"{{asked.Json.GetProperty("confirm_token").GetString()}}"}""");

        done.Json.GetProperty("is_forgotten").GetBoolean().Should().BeTrue();
        (await Scene.GetAsync(token, "memories")).Status.Should().Be(401);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"topic":"a","all":true}""")]
    [InlineData("""{"all":false}""")]
    public async Task What_to_forget_has_to_be_clear(string body)
    {
        string token = await Scene.MakeTokenAsync(_ana);

        (await Scene.PostAsync(token, "memories/forget", body)).Title.Should().Be("What to forget is not clear");
    }

    [Fact]
    public async Task The_context_is_set_read_by_every_agent_and_forgotten()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        ApiReply set = await Scene.SendAsync(
            HttpMethod.Put,
            token,
            "context",
            """{"user_profile":{"company":"TechFlow AI","role":"founder"},"learned_preferences":{"tools":["Excel","Python"]},"other":1}""");

        set.Status.Should().Be(200, set.Text);
        set.Json.GetProperty("user_profile").GetProperty("company").GetString().Should().Be("TechFlow AI");
        set.Json.GetProperty("learned_preferences").GetProperty("tools").EnumerateArray().Select(static tool => tool.GetString())
            .Should().BeEquivalentTo("Excel", "Python");
        await Scene.Host.SettleAsync();
        (await Scene.Host.AskAsync(_ana, "What is my company called?")).Text.Should().Contain("TechFlow AI");

        ApiReply changed = await Scene.SendAsync(
            HttpMethod.Put, token, "context", """{"user_profile":{"company":null},"learned_preferences":{"tools":["Python"]}}""");
        changed.Json.GetProperty("user_profile").GetProperty("company").ValueKind.Should().Be(JsonValueKind.Null);
        changed.Json.GetProperty("user_profile").GetProperty("role").GetString().Should().Be("founder");
        (await Scene.GetAsync(token, "export")).Text.Should().NotContain("TechFlow").And.NotContain("Excel");
    }

    [Theory]
    [InlineData("""{"user_profile":{"shoe_size":"42"}}""", "There is no such value")]
    [InlineData("""{"user_profile":{"company":42}}""", "The value of company is not valid")]
    [InlineData("""{"user_profile":{"company":["a","b"]}}""", "The value of company is not valid")]
    public async Task A_value_that_cannot_be_set_is_refused(string body, string title)
    {
        string token = await Scene.MakeTokenAsync(_ana);

        ApiReply reply = await Scene.SendAsync(HttpMethod.Put, token, "context", body);

        reply.Status.Should().Be(400);
        reply.Title.Should().Be(title);
    }

    [Fact]
    public async Task The_export_holds_the_persons_own_words_alone()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        await Scene.SayAsync(token, "I live in Lisbon.");
        await Scene.SayAsync(await Scene.MakeTokenAsync(_ben), "I live in Turin.");

        ApiReply export = await Scene.GetAsync(token, "export");

        export.MediaType.Should().Be("application/json");
        export.Json.GetProperty("messages").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("text").GetString().Should().Be("I live in Lisbon.");
    }
}
