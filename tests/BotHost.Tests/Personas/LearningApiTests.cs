using System.Text.Json;
using Confidant.BotHost.Tests.Feeds;
using Confidant.BotHost.Tests.Web;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Personas;

/// <summary>Programs of a person's teach their personas, and read what these learned.</summary>
public sealed class LearningApiTests
{
    [Fact]
    public async Task A_persona_is_taught_and_read_over_HTTP()
    {
        await using ApiScene scene = await StartAsync();
        (string token, string feed) = await ConnectAsync(scene);
        ApiReply made = await scene.PostAsync(token, "personas", """{"name":"Garden","relation_type":"hobby"}""");
        made.Status.Should().Be(201, made.Text);
        int garden = made.Json.GetProperty("persona_id").GetInt32();

        ApiReply taught = await LearnAsync(
            scene, token, feed, $$"""{"target_personas":[{{garden}}],"update_self_persona":false,"include_analytics":true,"sentiment_weight":0.5}""");

        taught.Status.Should().Be(200, taught.Text);
        taught.Json.EnumerateObject().Select(static field => field.Name)
            .Should().Equal("message", "new_posts_count", "total_posts_synced", "learning_results", "analytics");
        JsonElement results = taught.Json.GetProperty("learning_results");
        results.GetProperty("updated_personas").EnumerateArray().Select(static name => name.GetString()).Should().Equal("Garden");
        (results.GetProperty("learning_count").GetInt32(), results.GetProperty("total_posts_processed").GetInt32()).Should().Be((3, 4));
        taught.Json.GetProperty("analytics").GetProperty("topics").GetProperty("tomatoes").GetInt32().Should().Be(2);

        string context = (await scene.GetAsync(token, $"personas/{garden}")).Json.GetProperty("memory_context").GetString()!;
        context.Split("\n---\n").Should().HaveCount(3).And.OnlyContain(static block => block.StartsWith("[Social Media Learning - 2025-01-01 "));
        context.Should().NotContain("Thanks for that");
    }

    [Fact]
    public async Task What_is_switched_off_learns_nothing_and_says_so()
    {
        await using ApiScene scene = await StartAsync();
        (string token, string feed) = await ConnectAsync(scene);
        ApiReply off = await scene.SendAsync(HttpMethod.Patch, token, "personas/1", """{"learning_enabled":false}""");
        off.Json.GetProperty("learning_enabled").GetBoolean().Should().BeFalse();

        ApiReply taught = await LearnAsync(scene, token, feed, "{}");

        taught.Json.GetProperty("message").GetString().Should().StartWith("Nothing was learned: learning is off.");
        taught.Json.GetProperty("learning_results").GetProperty("updated_personas").GetArrayLength().Should().Be(0);
        taught.Json.TryGetProperty("analytics", out _).Should().BeFalse();
    }

    [Fact]
    public async Task What_cannot_be_learned_is_refused_with_a_cure()
    {
        await using ApiScene scene = await StartAsync();
        (string token, string feed) = await ConnectAsync(scene);
        string other = await scene.MakeTokenAsync("eve");

        (await LearnAsync(scene, token, feed, """{"sentiment_weight":1.5}""")).Title.Should().Be("The sentiment_weight is out of range");
        (await LearnAsync(scene, token, feed, """{"target_personas":[7]}""")).Title.Should().Be("There is no persona 7");
        (await LearnAsync(scene, token, feed, """{"update_self_persona":false}""")).Title.Should().Be("No persona is to learn");
        (await LearnAsync(scene, token, Guid.Empty.ToString(), "{}")).Status.Should().Be(404);
        (await LearnAsync(scene, other, feed, "{}")).Status.Should().Be(404);
        (await scene.GetAsync(other, "personas/1")).Status.Should().Be(404);
        (await scene.PostAsync(token, "personas", """{"name":"7"}""")).Title.Should().Be("The name is not valid");
        (await scene.PostAsync(token, "personas", """{"name":"Self"}""")).Title.Should().Be("There is a persona of that name");
    }

    [Fact]
    public async Task A_persona_is_deleted_over_HTTP_and_self_is_emptied()
    {
        await using ApiScene scene = await StartAsync();
        (string token, _) = await ConnectAsync(scene);
        await scene.PostAsync(token, "personas", """{"name":"Garden"}""");

        (await scene.SendAsync(HttpMethod.Delete, token, "personas/2", null)).Status.Should().Be(204);
        (await scene.SendAsync(HttpMethod.Delete, token, "personas/1", null)).Status.Should().Be(204);

        ApiReply left = await scene.GetAsync(token, "personas");
        left.Json.EnumerateArray().Select(static persona => persona.GetProperty("name").GetString()).Should().Equal("self");
        left.Json[0].GetProperty("interaction_count").GetInt32().Should().Be(0);
        (await scene.SendAsync(HttpMethod.Delete, token, "personas/2", null)).Status.Should().Be(404);
    }

    private static Task<ApiReply> LearnAsync(ApiScene scene, string token, string feed, string wishes) =>
        scene.PostAsync(token, $"integrations/{feed}/learn-advanced", wishes);

    private static async Task<(string Token, string Feed)> ConnectAsync(ApiScene scene)
    {
        string token = await scene.MakeTokenAsync("ana");
        ApiReply made = await scene.PostAsync(token, "integrations", """{"address":"ana.bsky.social"}""");
        string feed = made.Json.GetProperty("id").GetString()!;
        await scene.PostAsync(token, $"integrations/{feed}/sync", "");
        return (token, feed);
    }

    private static async Task<ApiScene> StartAsync()
    {
        var reader = new ScriptedReader();
        reader.Post("I planted tomatoes in my garden");
        reader.Post("The tomatoes grow");
        reader.Post("A train to Madrid");
        reader.Post("Thanks for that", Adapters.Feeds.FeedPostKind.Reply);
        return await ApiScene.StartAsync(services => FeedBench.Put(services, reader));
    }
}
