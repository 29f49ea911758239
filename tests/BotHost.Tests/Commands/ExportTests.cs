using System.Text;
using System.Text.Json;
using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class ExportTests
{
    [Fact]
    public async Task The_export_comes_as_json_and_as_a_page_that_shows_words_as_words()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon <script>alert(1)</script> & like it.");
        await bot.AskInGroupAsync("Ben", "club", "I live in Turin.");
        await bot.SettleAsync();

        OutgoingMessage json = await bot.AskAsync("Ana", "/export");
        OutgoingMessage page = (await bot.Platform.NextAsync()).Message;

        json.Document!.FileName.Should().Be("confidant-export.json");
        string html = Encoding.UTF8.GetString(page.Document!.Content);
        page.Document.FileName.Should().Be("confidant-export.html");
        html.Should().Contain("I live in Lisbon &lt;script&gt;alert(1)&lt;/script&gt; &amp; like it.")
            .And.NotContain("<script")
            .And.NotContain("Turin");
    }

    [Fact]
    public void The_export_holds_feeds_and_what_a_post_has_besides_its_words()
    {
        DateTimeOffset at = DateTimeOffset.UnixEpoch;
        var profile = new UserProfile
        {
            Id = new UserId(Guid.NewGuid()),
            Account = new PlatformUserId(Platform.Telegram, "1"),
            DisplayName = "Ana",
            FirstSeen = at,
            LastActive = at,
        };
        var feed = new Integration
        {
            Id = new IntegrationId(Guid.NewGuid()),
            Account = new FeedAccount(Platform.Mastodon, "7", "ana@example.org"),
            Proof = FeedProof.SignedIn,
            IsFetched = true,
            ConnectedAt = at,
            TotalPosts = 2,
        };
        var post = new KeptPost
        {
            Message = new MessageId(Guid.NewGuid()),
            Integration = feed.Id,
            Platform = Platform.Mastodon,
            Text = "zorro",
            PostedAt = at,
            Language = Language.English,
            Scope = PrivacyScope.Private,
            IsPublic = true,
            NotLearned = NotLearned.LeftOut,
            Hashtags = ["fox"],
            Engagement = new Engagement(25, 5, 1),
            Importance = 0.5,
        };
        var export = new SubjectExport(profile, [], [], [], []) { Feeds = [feed], Posts = [post] };

        using var json = JsonDocument.Parse(ExportDocument.From(export, at).ToJson());
        string page = Encoding.UTF8.GetString(ExportPage.Render(export, at, Language.Spanish));

        JsonElement told = json.RootElement.GetProperty("posts")[0];
        told.GetProperty("message_id").GetGuid().Should().Be(post.Message.Value);
        told.GetProperty("not_learned").GetString().Should().Be("left_out");
        told.GetProperty("likes").GetInt32().Should().Be(25);
        json.RootElement.GetProperty("feeds")[0].GetProperty("proof").GetString().Should().Be("signed_in");
        page.Should().Contain("Tus fuentes").And.Contain("ana@example.org").And.Contain("2 publicaciones");
    }

    [Theory]
    [InlineData("en", "larger than a file may be here", "My data")]
    [InlineData("es", "más grande de lo que puede ser un archivo aquí", "Mis datos")]
    public async Task A_file_that_the_platform_does_not_take_is_told_of_in_its_place_with_the_cure_and_to_the_same_person_alone(
        string language, string words, string cure)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        bot.Platform.Decide = static delivery =>
            delivery.Message.Document is { FileName: "confidant-export.json" } ? new SendOutcome.FileTooLarge() : new SendOutcome.Sent();
        IncomingMessage asked = bot.InGroup("Ana", "club", "/export") with { Command = "export", IsAddressedToBot = true };

        OutgoingMessage told = await bot.SendAsync(asked with { Sender = asked.Sender with { Language = language } });
        OutgoingMessage page = (await bot.Platform.NextAsync()).Message;
        await bot.SettleAsync();

        told.Text.Should().Contain("confidant-export.json").And.Contain(words).And.Contain(cure).And.Contain("/token");
        told.Document.Should().BeNull();
        told.Private.Should().Be(page.Private).And.NotBeNull();
        page.Document!.FileName.Should().Be("confidant-export.html");
        bot.Platform.HasMore.Should().BeFalse();
    }
}
