using System.Net;
using System.Web;
using Confidant.BotHost.Web.SignIn;
using Confidant.Emulators.Processes;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>What people try with the sign-in of feeds, against the real pages, the real sign-ins and authorization servers over sockets.</summary>
public sealed class FeedSignInAttackTests : IAsyncLifetime
{
    private const string Back = "/feeds/connect/twitter";

    private static readonly DateTimeOffset _at = new(2024, 1, 15, 14, 30, 0, TimeSpan.Zero);

    private RealSignInScene _scene = null!;

    public async Task InitializeAsync() => _scene = await RealSignInScene.StartAsync();

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task Who_signs_in_has_the_feed_connected_and_its_posts_come_and_no_secret_is_left_anywhere()
    {
        _scene.X.IsProtected = true;
        _scene.X.Post("I planted tomatoes for my friends.", _at);
        _scene.Facebook.Post("I baked bread for myself.", _at, "SELF");

        RealSignInScene.PageReply x = await _scene.ConnectAsync("ana");
        string readOfX = await _scene.ToldAsync("1 new");
        RealSignInScene.PageReply facebook = await _scene.ConnectAsync("ana", "facebook");
        string readOfFacebook = await _scene.ToldAsync("1 new");

        (x.Status, facebook.Status).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK));
        x.Text.Should().Contain("X @alice is connected");
        (readOfX, readOfFacebook).Should().Match<(string X, string Facebook)>(static told => told.X.Contains("X @alice") && told.Facebook.Contains("Facebook"));
        (await _scene.PostsAsync("ana")).Select(static post => (post.Text, post.Scope)).Should().BeEquivalentTo(
            new[] { ("I planted tomatoes for my friends.", PrivacyScope.Private), ("I baked bread for myself.", PrivacyScope.Private) });
        (await _scene.FeedsAsync("ana")).Select(static feed => feed.Proof).Should().Equal(FeedProof.SignedIn, FeedProof.SignedIn);

        // Codes, tokens and the secrets of both applications all have it in them.
        FileScan.FilesWith(_scene.Bot.Directory, "s3cret").Should().BeEmpty();
        FileScan.FilesWith(_scene.Bot.Directory, "planted tomatoes").Should().NotBeEmpty("a scan finds what is kept");
        _scene.Log.Should().NotBeEmpty().And.NotContain(static line => line.Contains("s3cret"));
        _scene.Shown.Should().NotContain(static page => page.Contains("s3cret"));
        _scene.X.Requests.Concat(_scene.Facebook.Requests).Should().NotContain(static request => request.Query.Contains("s3cret"));
    }

    [Fact]
    public async Task A_state_of_somebody_elses_sign_in_connects_nothing_to_anybody()
    {
        RealSignInScene.BrowserSignIn eve = await _scene.BeginAsync(await _scene.AskAsync("eve"));
        RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(await _scene.AskAsync("ana"));
        string sent = await _scene.AgreeAsync(eve);

        (await _scene.GetAsync(sent, ana.Cookie)).Status.Should().Be(HttpStatusCode.NotFound);
        (await _scene.GetAsync(sent, eve.Cookie)).Status.Should().Be(HttpStatusCode.NotFound, "whoever has it, it was not meant for them");

        await ShouldHaveConnectedNothingAsync("ana", "eve");
        RealSignInScene.Exchanges(_scene.X).Should().Be(0);
    }

    [Fact]
    public async Task What_comes_back_counts_once()
    {
        RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(await _scene.AskAsync("ana"));
        string sent = await _scene.AgreeAsync(ana);
        (await _scene.GetAsync(sent, ana.Cookie)).Status.Should().Be(HttpStatusCode.OK);

        (await _scene.GetAsync(sent, ana.Cookie)).Status.Should().Be(HttpStatusCode.NotFound);

        RealSignInScene.Exchanges(_scene.X).Should().Be(1);
        (await _scene.FeedsAsync("ana")).Should().ContainSingle();
    }

    [Fact]
    public async Task Ten_minutes_end_a_link_and_a_state()
    {
        Uri link = await _scene.AskAsync("ana");
        Uri other = await _scene.AskAsync("ana");
        RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(link);
        string sent = await _scene.AgreeAsync(ana);

        _scene.Time.Advance(TimeSpan.FromMinutes(10));

        (await _scene.GetAsync(sent, ana.Cookie)).Status.Should().Be(HttpStatusCode.NotFound);
        (await _scene.GetAsync(other.AbsolutePath)).Status.Should().Be(HttpStatusCode.NotFound);
        (await _scene.PostAsync(other.AbsolutePath, ("Origin", RealSignInScene.Public))).Status.Should().Be(HttpStatusCode.NotFound);
        await ShouldHaveConnectedNothingAsync("ana");
        RealSignInScene.Exchanges(_scene.X).Should().Be(0);
    }

    [Fact]
    public async Task A_code_of_another_sign_in_is_refused_by_the_platform_for_its_verifier_used_or_not()
    {
        RealSignInScene.BrowserSignIn eve = await _scene.BeginAsync(await _scene.AskAsync("eve"));
        string fresh = CodeIn(await _scene.AgreeAsync(eve));
        RealSignInScene.BrowserSignIn first = await _scene.BeginAsync(await _scene.AskAsync("ana"));
        RealSignInScene.BrowserSignIn second = await _scene.BeginAsync(await _scene.AskAsync("ana"));

        RealSignInScene.PageReply stolen = await _scene.GetAsync($"{Back}?state={first.State}&code={fresh}", first.Cookie);
        RealSignInScene.PageReply used = await _scene.GetAsync($"{Back}?state={second.State}&code={fresh}", second.Cookie);
        RealSignInScene.PageReply late = await _scene.GetAsync($"{Back}?state={eve.State}&code={fresh}", eve.Cookie);

        new[] { stolen, used, late }.Select(static reply => reply.Status).Should().AllBeEquivalentTo(HttpStatusCode.UnprocessableEntity);
        RealSignInScene.Exchanges(_scene.X).Should().Be(3);
        _scene.X.Requests.Where(static request => request.Path == "/2/oauth2/token").Select(static request => request.Form["code_verifier"])
            .Should().OnlyHaveUniqueItems();
        await ShouldHaveConnectedNothingAsync("ana", "eve");
    }

    [Fact]
    public async Task A_no_at_the_platform_is_told_and_its_words_are_on_no_page()
    {
        RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(await _scene.AskAsync("ana"));

        RealSignInScene.PageReply reply = await _scene.GetAsync(
            $"{Back}?state={ana.State}&error=access_denied&error_description=%3Cscript%3Ealert(1)%3C/script%3E", ana.Cookie);

        reply.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        reply.Text.Should().Contain("Nothing was connected").And.NotContain("script>").And.NotContain("access_denied");
        RealSignInScene.Exchanges(_scene.X).Should().Be(0);
        (await _scene.GetAsync($"{Back}?state={ana.State}&code=x", ana.Cookie)).Status.Should().Be(HttpStatusCode.NotFound);
        await ShouldHaveConnectedNothingAsync("ana");
    }

    [Fact]
    public async Task What_comes_back_without_its_state_its_code_or_its_cookie_connects_nothing()
    {
        RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(await _scene.AskAsync("ana"));
        string code = CodeIn(await _scene.AgreeAsync(ana));
        string[] queries =
        [
            "", "?", $"?code={code}", $"?state=&code={code}", $"?state={ana.State}x&code={code}", $"?state={new string('a', 4_000)}&code={code}",
            $"?State[]={ana.State}&code={code}", $"?state={ana.State}&state={ana.State}&code={code}", "?state=%00%0d%0a&code=%00",
        ];

        foreach (string query in queries)
        {
            (await _scene.GetAsync(Back + query, ana.Cookie)).Status.Should().Be(HttpStatusCode.NotFound, query);
        }

        (await _scene.GetAsync($"{Back}?state={ana.State}", ana.Cookie)).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        RealSignInScene.BrowserSignIn again = await _scene.BeginAsync(await _scene.AskAsync("ana"));
        string sent = await _scene.AgreeAsync(again);
        (await _scene.GetAsync(sent, ana.Cookie)).Status.Should().Be(HttpStatusCode.NotFound, "the cookie is of another sign-in");
        (await _scene.GetAsync(sent)).Status.Should().Be(HttpStatusCode.NotFound);
        await ShouldHaveConnectedNothingAsync("ana");
        RealSignInScene.Exchanges(_scene.X).Should().Be(0);
    }

    [Fact]
    public async Task Nothing_leads_a_browser_anywhere_but_to_the_platform_and_the_platform_nowhere_but_back()
    {
        Uri link = await _scene.AskAsync("ana");

        RealSignInScene.PageReply begun = await _scene.PostAsync(
            link.AbsolutePath + "?redirect_uri=https://evil.example&next=https://evil.example",
            ("Origin", RealSignInScene.Public), ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"));
        Uri page = begun.Headers.Location!;

        page.GetLeftPart(UriPartial.Path).Should().Be(_scene.X.Url + "/i/oauth2/authorize");
        HttpUtility.ParseQueryString(page.Query)["redirect_uri"].Should().Be(RealSignInScene.Public + Back);
        page.Query.Should().NotContain("evil");
        string[] paths =
        [
            Back + "?state=x&code=y&redirect_uri=https://evil.example&next=//evil.example&returnUrl=https://evil.example",
            "/feeds/connect//evil.example", "/feeds/connect/https:%2f%2fevil.example", "/feeds/connect/twitter/%2f%2fevil.example",
            "/feeds/connect/twitter/https:%2f%2fevil.example", "/feeds/connect/assets/..%2f..%2fappsettings.json", "/feeds/connect/..%2f..%2fevil",
        ];
        foreach (string path in paths)
        {
            RealSignInScene.PageReply reply = await _scene.GetAsync(path);
            (reply.Status, reply.Headers.Location).Should().Be((HttpStatusCode.NotFound, null), path);
            reply.Text.Should().NotContain("evil", path);
        }
    }

    [Fact]
    public async Task No_other_site_begins_or_frames_a_page_and_who_signed_in_as_another_sees_nothing()
    {
        Uri link = await _scene.AskAsync("ana");
        (string Name, string Value)[][] strangers =
        [
            [], [("Origin", "null")], [("Origin", "https://evil.example")], [("Origin", "http://bot.example")], [("Origin", "https://bot.example.evil.example")],
            [("Origin", "https://bot.example:444")], [("Origin", RealSignInScene.Public), ("Sec-Fetch-Site", "cross-site")],
            [("Origin", RealSignInScene.Public), ("Sec-Fetch-Site", "same-site")], [("Referer", link.AbsoluteUri)],
        ];
        foreach ((string Name, string Value)[] headers in strangers)
        {
            (await _scene.PostAsync(link.AbsolutePath, headers)).Status.Should().Be(HttpStatusCode.NotFound, string.Join(", ", headers));
        }

        string ticket = VisitorTicket.Write(
            new WebVisitor(new PlatformUserId(Platform.Telegram, "eve"), "Eve", _scene.Time.GetUtcNow().AddMinutes(20)),
            await _scene.Bot.Get<VisitorKey>().ReadAsync(default));
        string cookie = $"{WebVisitors.CookieName}={ticket}";
        (await _scene.GetAsync(link.AbsolutePath, cookie)).Status.Should().Be(HttpStatusCode.NotFound);
        (await _scene.PostAsync(link.AbsolutePath, ("Origin", RealSignInScene.Public), ("Cookie", cookie))).Status.Should().Be(HttpStatusCode.NotFound);

        RealSignInScene.PageReply asked = await _scene.GetAsync(link.AbsolutePath);
        RealSignInScene.BrowserSignIn ana = await _scene.BeginAsync(link);
        RealSignInScene.PageReply connected = await _scene.GetAsync(await _scene.AgreeAsync(ana), ana.Cookie);
        RealSignInScene.PageReply ended = await _scene.GetAsync(link.AbsolutePath);
        (asked.Status, connected.Status, ended.Status).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound));
        foreach (RealSignInScene.PageReply reply in new[] { asked, connected, ended })
        {
            reply.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors 'none'").And.Contain("default-src 'none'");
            reply.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
            reply.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            reply.Headers.CacheControl!.NoStore.Should().BeTrue();
        }
    }

    private static string CodeIn(string back) => HttpUtility.ParseQueryString(back.Split('?')[1])["code"]!;

    private async Task ShouldHaveConnectedNothingAsync(params string[] people)
    {
        foreach (string person in people)
        {
            (await _scene.FeedsAsync(person)).Should().BeEmpty(person);
        }
    }
}
