using System.Net;
using Confidant.Emulators.Feeds;
using Confidant.Emulators.Processes;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>What becomes of a sign-in where the platform answers wrongly, or not at all.</summary>
public sealed class FeedSignInFaultTests : IAsyncLifetime
{
    private static readonly FeedServerFaultKind[] _faults = [.. Enum.GetValues<FeedServerFaultKind>()];

    // How long an answer may take.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private RealSignInScene _scene = null!;

    public async Task InitializeAsync() => _scene = await RealSignInScene.StartAsync();

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Theory]
    [InlineData("x")]
    [InlineData("facebook")]
    public async Task However_the_exchange_goes_wrong_nothing_is_connected_and_the_page_says_so(string platform)
    {
        FeedServer server = platform == "x" ? _scene.X : _scene.Facebook;
        foreach (FeedServerFaultKind fault in _faults)
        {
            string path = RealSignInScene.ExchangeOf(server);
            int asked = RealSignInScene.Exchanges(server) + 1;
            RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(await _scene.AskAsync("ana", platform));
            string sent = await _scene.AgreeAsync(ana);
            server.Fail(fault, path: path, pause: TimeSpan.FromMinutes(2));

            Task<RealSignInScene.PageReply> answering = _scene.GetAsync(sent, ana.Cookie);
            await server.WhenAskedAsync(path, asked);
            if (fault is FeedServerFaultKind.Silence or FeedServerFaultKind.Stall)
            {
                _scene.Time.Advance(_limit);
            }

            RealSignInScene.PageReply reply = await answering;
            reply.Status.Should().Be(HttpStatusCode.UnprocessableEntity, "{0}", fault);
            reply.Text.Should().Contain("Nothing was connected", "{0}", fault);
            RealSignInScene.Exchanges(server).Should().Be(asked, "{0}: a code is shown once", fault);
        }

        (await _scene.FeedsAsync("ana")).Should().BeEmpty();
        _scene.Log.Should().NotContain(static line => line.Contains("s3cret"));
    }

    [Theory]
    [InlineData("x-token", "")]
    [InlineData("x-token", "a\\r\\nX-Evil: 1 ")]
    [InlineData("x-token", "\\ud83d")]
    [InlineData("\"access_token\":", "\"access_token\":{\"a\":1},\"another\":")]
    [InlineData("\"access_token\":", "\"access_token\":7,\"expires_in\":1e400,\"another\":")]
    public async Task A_token_that_is_none_is_not_shown_to_anybody_and_connects_nothing(string part, string instead)
    {
        RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(await _scene.AskAsync("ana"));
        string sent = await _scene.AgreeAsync(ana);
        _scene.X.Mutation = body => body.Replace(part, instead, StringComparison.Ordinal);

        RealSignInScene.PageReply reply = await _scene.GetAsync(sent, ana.Cookie);

        reply.Status.Should().Be(HttpStatusCode.UnprocessableEntity, reply.Text);
        (await _scene.FeedsAsync("ana")).Should().BeEmpty();
        _scene.X.Requests.Should().NotContain(static request => request.Authorization.Contains("Evil"));
    }

    [Fact]
    public async Task An_account_that_cannot_be_read_after_the_exchange_is_not_connected()
    {
        foreach (FeedServerFaultKind fault in new[] { FeedServerFaultKind.Forbidden, FeedServerFaultKind.Html, FeedServerFaultKind.OtherJson, FeedServerFaultKind.Huge })
        {
            RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(await _scene.AskAsync("ana"));
            string sent = await _scene.AgreeAsync(ana);
            _scene.X.Fail(fault, path: "/2/users/me");

            (await _scene.GetAsync(sent, ana.Cookie)).Status.Should().Be(HttpStatusCode.UnprocessableEntity, "{0}", fault);
        }

        (await _scene.FeedsAsync("ana")).Should().BeEmpty();
        FileScan.FilesWith(_scene.Bot.Directory, "s3cret").Should().BeEmpty();
    }
}
