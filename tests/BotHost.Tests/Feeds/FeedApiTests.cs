using System.Net.Http.Headers;
using Confidant.BotHost.Tests.Web;
using Confidant.Emulators.Time;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>Programs connect, read and disconnect feeds of the person whose token they hold, and nobody else's.</summary>
public sealed class FeedApiTests
{
    // How long an answer waits for the end of a sync.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_feed_is_connected_read_and_answered_with_its_counts()
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader().PostMany(25));
        string token = await scene.MakeTokenAsync("ana");

        ApiReply made = await scene.PostAsync(token, "integrations", """{"platform":"bluesky","account":"ana.bsky.social"}""");
        made.Status.Should().Be(201, made.Text);
        string id = made.Json.GetProperty("id").GetString()!;
        ApiReply first = await scene.PostAsync(token, $"integrations/{id}/sync", "");
        ApiReply second = await scene.PostAsync(token, $"integrations/{id}/sync", "");
        ApiReply again = await scene.PostAsync(token, "integrations", """{"platform":"bluesky","account":"ana.bsky.social"}""");

        first.Status.Should().Be(200, first.Text);
        first.Json.EnumerateObject().Select(static field => field.Name)
            .Should().Equal("message", "new_posts_count", "total_posts_synced", "learning_results");
        first.Json.GetProperty("total_posts_synced").GetInt32().Should().Be(25);
        second.Json.GetProperty("new_posts_count").GetInt32().Should().Be(0);
        again.Status.Should().Be(200);
        again.Json.GetProperty("id").GetString().Should().Be(id);
        (await scene.GetAsync(token, "integrations")).Json.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Integrations_are_found_at_their_short_paths_under_the_same_policies()
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader().PostMany(25));
        string token = await scene.MakeTokenAsync("ana");

        ApiReply made = await scene.PostAsync(token, "/integrations", """{"platform":"bluesky","account":"ana.bsky.social"}""");
        string id = made.Json.GetProperty("id").GetString()!;

        made.Status.Should().Be(201, made.Text);
        (await scene.PostAsync(token, $"/integrations/{id}/sync", "")).Json.GetProperty("total_posts_synced").GetInt32().Should().Be(25);
        (await scene.GetAsync(token, "/integrations")).Text.Should().Be((await scene.GetAsync(token, "integrations")).Text);
        (await scene.GetAsync(null, "/integrations")).Status.Should().Be(401);
    }

    [Fact]
    public async Task A_long_sync_is_followed_by_its_status_and_can_be_stopped()
    {
        var reader = new ScriptedReader().PostMany(25);
        reader.BeforePage = static (read, token) => read == 0 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, token);
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using ApiScene scene = await StartAsync(reader, time);
        string token = await scene.MakeTokenAsync("ana");
        ApiReply made = await scene.PostAsync(token, "integrations", """{"address":"ana.bsky.social"}""");
        string id = made.Json.GetProperty("id").GetString()!;

        Task waiting = time.WhenWaitingExactlyAsync(_patience, 1);
        Task<ApiReply> answer = scene.PostAsync(token, $"integrations/{id}/sync", "");
        await waiting;
        time.Advance(_patience);
        ApiReply running = await answer;
        running.Status.Should().Be(202, running.Text);
        string status = running.Headers.Location!.OriginalString;
        (await scene.GetAsync(token, status)).Status.Should().Be(202);
        ApiReply stopped = await scene.SendAsync(HttpMethod.Delete, token, status, null);

        stopped.Status.Should().Be(204);
        (await scene.GetAsync(token, status)).Title.Should().Be("The sync was cancelled");
    }

    [Fact]
    public async Task Another_persons_feed_is_not_there()
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader().PostMany(5));
        string ana = await scene.MakeTokenAsync("ana");
        string eve = await scene.MakeTokenAsync("eve");
        string id = (await scene.PostAsync(ana, "integrations", """{"address":"ana.bsky.social"}""")).Json.GetProperty("id").GetString()!;
        await scene.PostAsync(ana, $"integrations/{id}/sync", "");

        (await scene.GetAsync(eve, "integrations")).Json.GetArrayLength().Should().Be(0);
        (await scene.PostAsync(eve, $"integrations/{id}/sync", "")).Status.Should().Be(404);
        (await scene.PostAsync(eve, $"integrations/{id}/pause", "")).Status.Should().Be(404);
        (await scene.SendAsync(HttpMethod.Delete, eve, $"integrations/{id}?forget=true", null)).Status.Should().Be(404);
        (await UploadAsync(scene, eve, $"integrations/{id}/export", [1, 2, 3])).Status.Should().Be(404);
        (await scene.GetAsync(ana, "integrations")).Json.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_token_of_less_reach_opens_no_feeds()
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader());
        string token = await scene.MakeTokenAsync("ana", "Private chat");

        (await scene.GetAsync(token, "integrations")).Status.Should().Be(403);
        (await scene.PostAsync(null, "integrations", "{}")).Status.Should().Be(401);
    }

    [Theory]
    [InlineData("""{"platform":"myspace","account":"ana"}""", 400)]
    [InlineData("""{"account":"ana"}""", 400)]
    [InlineData("""{"platform":"twitter","account":"AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0BulucmBz5Ux2PvSeCr9"}""", 400)]
    [InlineData("""{"platform":"bluesky","account":"nobody.example"}""", 422)]
    [InlineData("""{"platform":"twitter"}""", 422)]
    public async Task What_cannot_be_connected_is_answered_with_the_cure(string body, int status)
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader());
        string token = await scene.MakeTokenAsync("ana");

        ApiReply reply = await scene.PostAsync(token, "integrations", body);

        reply.Status.Should().Be(status, reply.Text);
        reply.Json.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_uploaded_export_is_learned_from_once_and_its_file_goes()
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader());
        string token = await scene.MakeTokenAsync("ana");

        ApiReply first = await UploadAsync(scene, token, "integrations/exports", Archive(7, 60));
        string id = (await scene.GetAsync(token, "integrations")).Json[0].GetProperty("id").GetString()!;
        ApiReply second = await UploadAsync(scene, token, $"integrations/{id}/export", Archive(7, 60));
        ApiReply wrong = await UploadAsync(scene, token, $"integrations/{id}/export", Archive(8, 10));

        first.Status.Should().Be(200, first.Text);
        first.Json.GetProperty("new_posts_count").GetInt32().Should().Be(60);
        second.Json.GetProperty("new_posts_count").GetInt32().Should().Be(0);
        wrong.Status.Should().Be(422);
        wrong.Text.Should().Contain("another account");
        Directory.GetFiles(Path.Combine(scene.Host.Directory, "exports")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_damaged_upload_and_one_of_another_type_leave_nothing()
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader());
        string token = await scene.MakeTokenAsync("ana");

        ApiReply damaged = await UploadAsync(scene, token, "integrations/exports", Archive(7, 60)[..400]);
        ApiReply typed = await UploadAsync(scene, token, "integrations/exports", Archive(7, 60), "text/html");

        damaged.Status.Should().Be(422, damaged.Text);
        typed.Status.Should().Be(415);
        (await scene.GetAsync(token, "integrations")).Json.GetArrayLength().Should().Be(0);
        Directory.GetFiles(Path.Combine(scene.Host.Directory, "exports")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_disconnected_feed_is_gone_and_with_forget_so_are_its_posts()
    {
        await using ApiScene scene = await StartAsync(new ScriptedReader().PostMany(5));
        string token = await scene.MakeTokenAsync("ana");
        string id = (await scene.PostAsync(token, "integrations", """{"address":"ana.bsky.social"}""")).Json.GetProperty("id").GetString()!;
        await scene.PostAsync(token, $"integrations/{id}/sync", "");

        ApiReply gone = await scene.SendAsync(HttpMethod.Delete, token, $"integrations/{id}?forget=true", null);

        gone.Status.Should().Be(204, gone.Text);
        (await scene.GetAsync(token, "integrations")).Json.GetArrayLength().Should().Be(0);
        (await scene.PostAsync(token, $"integrations/{id}/sync", "")).Status.Should().Be(404);
    }

    private static Task<ApiScene> StartAsync(ScriptedReader reader, TimeProvider? time = null) =>
        ApiScene.StartAsync(services => FeedBench.Put(services, reader, time));

    private static Task<ApiReply> UploadAsync(ApiScene scene, string token, string path, byte[] content, string type = "application/zip") =>
        scene.SendAsync(HttpMethod.Post, token, path, null, request =>
        {
            request.Content = new ByteArrayContent(content);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        });

    private static byte[] Archive(int seed, int posts) => FeedBench.Archive(seed, posts);
}
