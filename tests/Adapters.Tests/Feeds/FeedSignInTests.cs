using System.Net;
using System.Web;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds;

public sealed class FeedSignInTests
{
    private const string Verifier = "a-verifier-of-some-forty-three-letters-0123456789";

    private static readonly Uri _callback = new("https://host.example/feeds/callback");

    [Fact]
    public async Task Signing_in_at_X_gives_a_grant_that_reads_what_only_followers_see()
    {
        await using XEmulator x = await XEmulator.StartAsync();
        x.IsProtected = true;
        x.Post("For friends", DateTimeOffset.UnixEpoch.AddYears(54));
        await using FeedBench bench = BenchOf(x);
        IFeedSignIn signIn = bench.SignIn(Platform.Twitter);

        string code = await AgreeAsync(signIn.PageFor(_callback, "the state", Verifier));
        FeedGrant grant = await signIn.CompleteAsync(_callback, code, Verifier, default);

        grant.ExpiresAt.Should().Be(bench.Time.GetUtcNow().AddHours(2));
        IFeedReader reader = bench.Reader(Platform.Twitter);
        FeedAccount account = await reader.FindAsync(null, grant, default);
        account.Should().Be(new FeedAccount(Platform.Twitter, "2244994945", "alice"));
        (await reader.ReadAllAsync(account, null, grant)).Single().Posts.Single().IsPublic.Should().BeFalse();
    }

    [Fact]
    public async Task A_code_is_good_once_and_only_with_what_it_was_given_for()
    {
        await using XEmulator x = await XEmulator.StartAsync();
        await using FeedBench bench = BenchOf(x);
        IFeedSignIn signIn = bench.SignIn(Platform.Twitter);
        string used = await AgreeAsync(signIn.PageFor(_callback, "s", Verifier));
        await signIn.CompleteAsync(_callback, used, Verifier, default);

        (Uri Callback, string Code, string Verifier)[] wrong =
        [
            (_callback, used, Verifier),
            (_callback, "another", Verifier),
            (_callback, await AgreeAsync(signIn.PageFor(_callback, "s", Verifier)), Verifier + "x"),
            (new Uri("https://elsewhere.example/"), await AgreeAsync(signIn.PageFor(_callback, "s", Verifier)), Verifier),
        ];
        foreach ((Uri callback, string code, string verifier) in wrong)
        {
            await ShouldRefuseAsync(() => signIn.CompleteAsync(callback, code, verifier, default).AsTask(), FeedFault.Refused);
        }
    }

    [Fact]
    public async Task A_refresh_uses_its_token_up_and_brings_the_next()
    {
        await using XEmulator x = await XEmulator.StartAsync();
        await using FeedBench bench = BenchOf(x);
        IFeedSignIn signIn = bench.SignIn(Platform.Twitter);
        FeedGrant first = await signIn.CompleteAsync(
            _callback, await AgreeAsync(signIn.PageFor(_callback, "s", Verifier)), Verifier, default);

        FeedGrant second = await signIn.RefreshAsync(first, default);

        second.RefreshToken.Should().NotBe(first.RefreshToken);
        await ShouldRefuseAsync(() => signIn.RefreshAsync(first, default).AsTask(), FeedFault.Refused);
        (await signIn.RefreshAsync(second, default)).AccessToken.Should().NotBe(second.AccessToken);
    }

    [Fact]
    public async Task Signing_in_at_Facebook_gives_a_grant_for_two_months()
    {
        await using FacebookEmulator facebook = await FacebookEmulator.StartAsync();
        facebook.Post("For me", DateTimeOffset.UnixEpoch.AddYears(54), "SELF");
        await using FeedBench bench = BenchOf(facebook);
        IFeedSignIn signIn = bench.SignIn(Platform.Facebook);

        string code = await AgreeAsync(signIn.PageFor(_callback, "the state", Verifier));
        FeedGrant grant = await signIn.CompleteAsync(_callback, code, Verifier, default);

        grant.ExpiresAt.Should().BeAfter(bench.Time.GetUtcNow().AddDays(59));
        grant.RefreshToken.Should().BeNull();
        IFeedReader reader = bench.Reader(Platform.Facebook);
        FeedAccount account = await reader.FindAsync(null, grant, default);
        (await reader.ReadAllAsync(account, null, grant)).Single().Posts.Single()
            .Should().BeEquivalentTo(new { Text = "For me", IsPublic = false, Likes = 25, Comments = 5, Shares = 1 });
        (await signIn.RefreshAsync(grant, default)).AccessToken.Should().NotBe(grant.AccessToken);
        facebook.TakeBack();
        await ShouldRefuseAsync(() => signIn.RefreshAsync(grant, default).AsTask(), FeedFault.Refused);
        await ShouldRefuseAsync(() => signIn.CompleteAsync(_callback, code, Verifier, default).AsTask(), FeedFault.Refused);
        facebook.Requests.Should().OnlyContain(static request => !request.Query.Contains("s3cret"), "no secret stands in an address");
    }

    [Theory]
    [InlineData(190, FeedFault.Refused)]
    [InlineData(200, FeedFault.Refused)]
    [InlineData(4, FeedFault.Busy)]
    [InlineData(17, FeedFault.Busy)]
    [InlineData(32, FeedFault.Busy)]
    [InlineData(613, FeedFault.Busy)]
    [InlineData(2, FeedFault.Unavailable)]
    [InlineData(100, FeedFault.Malformed)]
    public async Task An_error_of_the_Graph_API_is_told_by_its_code(int code, FeedFault fault)
    {
        await using FacebookEmulator facebook = await FacebookEmulator.StartAsync();
        await using FeedBench bench = BenchOf(facebook);
        var grant = new FeedGrant(facebook.GiveToken(), null, null);
        FeedAccount account = await bench.Reader(Platform.Facebook).FindAsync(null, grant, default);
        facebook.Error = code;

        await ShouldRefuseAsync(() => bench.Reader(Platform.Facebook).ReadAllAsync(account, null, grant), fault);
    }

    [Fact]
    public async Task A_grant_of_somebody_else_reads_nothing()
    {
        await using FacebookEmulator facebook = await FacebookEmulator.StartAsync();
        await using FeedBench bench = BenchOf(facebook);
        var grant = new FeedGrant(facebook.GiveToken(), null, null);
        FeedAccount account = await bench.Reader(Platform.Facebook).FindAsync(null, grant, default);
        facebook.User = "10150000000000002";

        await ShouldRefuseAsync(() => bench.Reader(Platform.Facebook).ReadAllAsync(account, null, grant), FeedFault.Refused);
    }

    [Fact]
    public async Task What_is_taken_back_at_X_reads_no_more()
    {
        await using XEmulator x = await XEmulator.StartAsync();
        await using FeedBench bench = BenchOf(x);
        var grant = new FeedGrant(x.GiveToken(), null, null);
        FeedAccount account = await bench.Reader(Platform.Twitter).FindAsync(null, grant, default);
        x.TakeBack();

        await ShouldRefuseAsync(() => bench.Reader(Platform.Twitter).ReadAllAsync(account, null, grant), FeedFault.Refused);
    }

    [Theory]
    [InlineData(FeedServerFaultKind.ServerError)]
    [InlineData(FeedServerFaultKind.Cut)]
    public async Task A_code_is_not_sent_a_second_time(FeedServerFaultKind kind)
    {
        await using XEmulator x = await XEmulator.StartAsync();
        await using FeedBench bench = BenchOf(x);
        IFeedSignIn signIn = bench.SignIn(Platform.Twitter);
        string code = await AgreeAsync(signIn.PageFor(_callback, "s", Verifier));
        x.Fail(kind, 1, "/2/oauth2/token");

        await ShouldRefuseAsync(() => signIn.CompleteAsync(_callback, code, Verifier, default).AsTask(), FeedFault.Unavailable);

        x.Requests.Where(static request => request.Path == "/2/oauth2/token").Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_but_the_open_platforms_is_asked_until_it_is_configured()
    {
        await using FeedBench bench = new([]);

        new[] { Platform.Bluesky, Platform.Mastodon, Platform.Web }.Should().OnlyContain(platform => bench.Reader(platform).IsEnabled);
        new[] { Platform.Twitter, Platform.Facebook, Platform.Farcaster }.Should().OnlyContain(platform => !bench.Reader(platform).IsEnabled);
        bench.SignIn(Platform.Twitter).IsEnabled.Should().BeFalse();
        bench.SignIn(Platform.Facebook).IsEnabled.Should().BeFalse();
        bench.Get<IFeedAddresses>().IsEnabled.Should().BeFalse();
        await ShouldRefuseAsync(() => bench.Reader(Platform.Twitter).FindAsync("alice", null, default).AsTask(), FeedFault.Refused);
        await ShouldRefuseAsync(() => bench.Reader(Platform.Farcaster).FindAsync("alice", null, default).AsTask(), FeedFault.Refused);
    }

    private static FeedBench BenchOf(XEmulator x) => new(
    [
        ("TWITTER_API_KEY", x.ApiKey),
        ("TWITTER_API_SECRET", x.ApiSecret),
        ("Feeds:X:ApiUrl", x.Url),
        ("Feeds:X:PageUrl", x.Url + "/i/oauth2/authorize"),
    ]);

    private static FeedBench BenchOf(FacebookEmulator facebook) => new(
    [
        ("FACEBOOK_APP_ID", facebook.AppId),
        ("FACEBOOK_APP_SECRET", facebook.AppSecret),
        ("Feeds:Facebook:ApiUrl", facebook.Url),
        ("Feeds:Facebook:PageUrl", facebook.Url + "/dialog/oauth"),
    ]);

    // What a person's browser does who agrees.
    private static async Task<string> AgreeAsync(Uri page)
    {
        using HttpClient browser = QuietHttp.CreateClient();
        using HttpResponseMessage answer = await browser.GetAsync(page);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        System.Collections.Specialized.NameValueCollection back = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        back["state"].Should().NotBeNullOrEmpty();
        return back["code"]!;
    }

    private static async Task ShouldRefuseAsync(Func<Task> act, FeedFault fault)
    {
        FeedException failure = (await act.Should().ThrowAsync<FeedException>()).Which;
        failure.Fault.Should().Be(fault);
        failure.ToString().Should().NotContain("s3cret").And.NotContain("127.0.0.1").And.NotContain("alice");
    }
}
