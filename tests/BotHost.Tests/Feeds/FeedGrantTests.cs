using System.Net;
using Confidant.BotHost.Jobs;
using Confidant.Emulators.Feeds;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>What becomes of what people gave at a platform's page: made anew in time, and asked for again once it was taken back.</summary>
public sealed class FeedGrantTests : IAsyncLifetime
{
    private static readonly DateTimeOffset _at = new(2024, 1, 15, 14, 30, 0, TimeSpan.Zero);

    private RealSignInScene _scene = null!;

    public async Task InitializeAsync() => _scene = await RealSignInScene.StartAsync();

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task A_grant_is_made_anew_ten_minutes_before_it_ends_and_the_old_one_is_used_no_more()
    {
        await ConnectAsync("x");
        string first = ShownAtTimeline();
        _scene.X.Post("Second.", _at.AddDays(1));
        _scene.Time.Advance(TimeSpan.FromMinutes(109));
        await _scene.SyncAsync("ana", "1 new");
        string kept = ShownAtTimeline();
        _scene.X.Post("Third.", _at.AddDays(2));
        _scene.Time.Advance(TimeSpan.FromMinutes(2));
        await _scene.SyncAsync("ana", "1 new");

        kept.Should().Be(first);
        ShownAtTimeline().Should().NotBe(first);
        _scene.X.Requests.Where(static request => request.Form.ContainsKey("grant_type")).Select(static request => request.Form["grant_type"])
            .Should().Equal("authorization_code", "refresh_token");
        (await _scene.PostsAsync("ana")).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("facebook")]
    public async Task A_grant_that_was_taken_back_has_its_person_asked_to_connect_again_and_then_it_goes_on(string platform)
    {
        await ConnectAsync(platform);
        Post(platform, "Second.", _at.AddDays(1));
        TakeBack(platform);

        string refused = await _scene.SyncAsync("ana", "Connect it again");
        Integration stopped = (await _scene.FeedsAsync("ana")).Single();
        string listed = (await _scene.Bot.AskAsync("ana", "/feeds")).Text;
        RealSignInScene.PageReply again = await _scene.ConnectAsync("ana", platform);
        await _scene.ToldAsync("1 new");

        refused.Should().Contain("does not let me read it any more");
        stopped.Problem.Should().Be(SyncProblem.Refused);
        listed.Should().NotContain("s3cret");
        again.Status.Should().Be(HttpStatusCode.OK);
        Integration feed = (await _scene.FeedsAsync("ana")).Single();
        (feed.Id, feed.Problem).Should().Be((stopped.Id, null));
        (await _scene.PostsAsync("ana")).Select(static post => post.Text).Should().BeEquivalentTo("First.", "Second.");
        _scene.Log.Should().NotContain(static line => line.Contains("s3cret"));
    }

    [Fact]
    public async Task A_renewal_that_fails_by_itself_is_tried_later_and_does_not_end_the_feed()
    {
        await ConnectAsync("x");
        _scene.X.Post("Second.", _at.AddDays(1));
        _scene.Time.Advance(TimeSpan.FromMinutes(115));
        _scene.X.Fail(FeedServerFaultKind.ServerError, path: "/2/oauth2/token");

        await _scene.SyncAsync("ana", "I go on by myself later");
        _scene.Time.Advance(TimeSpan.FromMinutes(6));
        _scene.Bot.Get<IServiceProvider>().GetRequiredKeyedService<JobSignal>(JobKind.SyncFeed).Raise();
        await _scene.ToldAsync("1 new");

        (await _scene.FeedsAsync("ana")).Single().Problem.Should().BeNull();
        (await _scene.PostsAsync("ana")).Should().HaveCount(2);
    }

    private async Task ConnectAsync(string platform)
    {
        Post(platform, "First.", _at);
        (await _scene.ConnectAsync("ana", platform)).Status.Should().Be(HttpStatusCode.OK);
        await _scene.ToldAsync("1 new");
    }

    private void Post(string platform, string text, DateTimeOffset at) =>
        _ = platform == "x" ? _scene.X.Post(text, at) : _scene.Facebook.Post(text, at);

    private void TakeBack(string platform)
    {
        if (platform == "x")
        {
            _scene.X.TakeBack();
        }
        else
        {
            _scene.Facebook.TakeBack();
        }
    }

    private string ShownAtTimeline() =>
        _scene.X.Requests.Last(static request => request.Path.EndsWith("/tweets", StringComparison.Ordinal)).Authorization;
}
