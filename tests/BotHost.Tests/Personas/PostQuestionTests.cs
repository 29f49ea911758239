using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Processes;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Personas;

public sealed class PostQuestionTests
{
    private const string About = "What do I post about?";

    [Fact]
    public async Task In_private_all_that_was_learned_is_told_and_in_a_group_only_what_its_author_posts_in_public()
    {
        await using PipelineHarness host = await StartAsync();

        string told = (await host.AskAsync("Ana", About)).Text;
        string inGroup = (await host.AskInGroupAsync("Ana", "club", About)).Text;

        told.Should().Contain("tomatoes (2)").And.Contain("kayak (2)").And.Contain("I looked at 4 posts");
        inGroup.Should().Contain("tomatoes (2)").And.Contain("I looked at 2 posts").And.NotContain("kayak");
        (await host.AskInGroupAsync("Ben", "club", About)).Text
            .Should().Be("You share no posts that I may talk about here. In private, /feeds shows your accounts.");
        (await host.AskAsync("Ben", About)).Text.Should().StartWith("I have learned from no posts of yours.");
        (await host.AskAsync("Ana", "¿Sobre qué publico?")).Text.Should().StartWith("Publicas sobre todo sobre: ").And.Contain("tomatoes (2)");
    }

    [Fact]
    public async Task A_topic_that_was_forgotten_is_told_no_more_and_its_answers_are_gone()
    {
        await using PipelineHarness host = await StartAsync();
        (await host.AskAsync("Ana", About)).Text.Should().Contain("tomatoes");

        OutgoingMessage preview = await host.AskAsync("Ana", "/forget tomatoes");
        await host.AcceptAsync(host.Press("Ana", preview, "Forget it"));
        await host.Platform.NextAsync();
        await host.Platform.NextAsync();
        await host.SettleAsync();

        (await host.AskAsync("Ana", About)).Text.Should().Contain("kayak").And.NotContain("omatoes");
        (await host.AskInGroupAsync("Ana", "club", About)).Text.Should().NotContain("omatoes");
        Directory.EnumerateFiles(host.Directory, "*", SearchOption.AllDirectories)
            .Where(static file => FileScan.Contains(file, "omatoes"))
            .Should().BeEmpty("the kept answer went with the posts that it rested on");
    }

    [Fact]
    public async Task A_post_that_its_author_leaves_out_is_told_nowhere()
    {
        await using PipelineHarness host = await StartAsync();
        SubjectAuthority ana = await OwnPosts.SubjectAsync(host, "Ana");
        foreach (KeptPost post in (await host.Get<IFeedStore>().ListPostsAsync(ana, new PostFilter(null, null, 0, 100), default)).Posts
            .Where(static post => post.Text.Contains("omatoes", StringComparison.Ordinal)))
        {
            await OwnPosts.ApplyAsync(host, new TurnEffect.ChoosePost(ana, post.Message, IsLearned: false));
        }

        (await host.AskAsync("Ana", About)).Text.Should().Contain("kayak").And.NotContain("omatoes");
        (await host.AskInGroupAsync("Ana", "club", About)).Text.Should().StartWith("You share no posts");
        (await host.AskAsync("Ana", "/persona show 1")).Text.Should().Contain("kayak").And.NotContain("omatoes");
    }

    [Fact]
    public async Task While_self_does_not_learn_posts_teach_nothing()
    {
        await using PipelineHarness host = await OwnPosts.StartAsync();
        await host.AskAsync("Ana", "hello");
        await OwnPosts.SyncAsync(host, "Ana");
        (await host.AskAsync("Ana", "/persona off self")).Text.Should().StartWith("It learns nothing more.");

        await OwnPosts.SyncAsync(host, "Ana", OwnPosts.Post(host, "1", "I grow tomatoes"), OwnPosts.Post(host, "2", "My tomatoes are red"));

        (await host.AskAsync("Ana", About)).Text.Should().StartWith("I have learned from no posts of yours.");
        (await host.AskAsync("Ana", "/persona show self")).Text.Should().Contain("It has learned from no post yet.");
    }

    [Fact]
    public async Task The_latest_posts_are_told_apart_from_all()
    {
        await using PipelineHarness host = await OwnPosts.StartAsync();
        await host.AskAsync("Ana", "hello");
        await OwnPosts.SyncAsync(
            host, "Ana", OwnPosts.Post(host, "1", "Tomatoes again", 90), OwnPosts.Post(host, "2", "More tomatoes", 80),
            OwnPosts.Post(host, "3", "A kayak trip", 3), OwnPosts.Post(host, "4", "My kayak is blue", 2));

        (await host.AskAsync("Ana", "What have I been posting lately?")).Text.Should().Contain("kayak (2)").And.NotContain("omatoes");
        (await host.AskAsync("Ana", About)).Text.Should().Contain("omatoes (2)");
    }

    [Fact]
    public async Task A_card_and_an_export_show_the_posts_in_the_form_of_a_memory_context()
    {
        await using PipelineHarness host = await OwnPosts.StartAsync();
        await host.AskAsync("Ana", "hello");
        NewPost post = OwnPosts.Post(host, "1", "I grow tomatoes", 1, "garden") with { Engagement = new Engagement(25, 5, 1) };
        await OwnPosts.SyncAsync(host, "Ana", post);
        string block = $"[Social Media Learning - {post.PostedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}]\n"
            + "I grow tomatoes\nHashtags: #garden\nEngagement: 25 likes, 5 comments, 1 shares";

        (await host.AskAsync("Ana", "/persona show 1")).Text.Should().StartWith("self – learns, from 1 post so far").And.EndWith(block);
        OutgoingMessage export = await host.AskAsync("Ana", "/export");

        System.Text.Encoding.UTF8.GetString(export.Document!.Content).Should()
            .Contain($"\"memory_context\": \"{block.Replace("\n", "\\n", StringComparison.Ordinal)}\"");
    }

    // Ana posts of tomatoes to everybody, and of a kayak to her friends.
    private static async Task<PipelineHarness> StartAsync()
    {
        PipelineHarness host = await OwnPosts.StartAsync();
        await host.AskAsync("Ana", "hello");
        await OwnPosts.SyncAsync(
            host,
            "Ana",
            OwnPosts.Post(host, "1", "The tomatoes in my garden are red"),
            OwnPosts.Post(host, "2", "More tomatoes than ever", 9),
            OwnPosts.Post(host, "3", "My kayak is blue", 3) with { IsPublic = false },
            OwnPosts.Post(host, "4", "A kayak on the river", 4) with { IsPublic = false });
        return host;
    }
}
