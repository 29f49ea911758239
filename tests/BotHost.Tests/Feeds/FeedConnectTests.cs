using System.Net;
using Confidant.Adapters;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Web.Integrations;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>Signing in at a platform connects the account of whoever did it in the browser that began, to the person who was given the link,
/// once.</summary>
public sealed class FeedConnectTests
{
    private const string Public = "https://bot.example";

    [Fact]
    public async Task A_person_who_signs_in_has_the_feed_connected_and_is_told_so_in_the_chat()
    {
        await using Scene scene = await Scene.StartAsync();
        Uri link = await scene.AskAsync("ana");

        (HttpStatusCode asked, string page, _, _) = await scene.GetAsync(link.AbsolutePath);
        (string state, string cookie) = await scene.BeginAsync(link);
        (HttpStatusCode done, string shown, _, _) = await scene.GetAsync($"/feeds/connect/twitter?state={state}&code=ana_x", cookie);
        OutgoingMessage[] told = [(await scene.Bot.Platform.NextAsync()).Message, (await scene.Bot.Platform.NextAsync()).Message];

        asked.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("Telegram, id ana").And.Contain("close this page");
        done.Should().Be(HttpStatusCode.OK);
        shown.Should().Contain("X @ana_x is connected");
        told.Should().Contain(static message => message.Text.StartsWith("You signed in: Connected: X @ana_x."));
        Integration feed = (await scene.FeedsAsync("ana")).Single();
        feed.Proof.Should().Be(FeedProof.SignedIn);
        scene.SignIn.Grants.Should().Equal("token-of-ana_x");
        scene.SignIn.Verifiers.Single().Length.Should().BeGreaterThanOrEqualTo(43);
    }

    [Fact]
    public async Task A_code_that_comes_in_another_browser_connects_nothing_and_uses_the_state_up()
    {
        await using Scene scene = await Scene.StartAsync();
        Uri link = await scene.AskAsync("ana");
        (string state, string cookie) = await scene.BeginAsync(link);

        (HttpStatusCode none, _, _, _) = await scene.GetAsync($"/feeds/connect/twitter?state={state}&code=eve_x");
        (HttpStatusCode late, _, _, _) = await scene.GetAsync($"/feeds/connect/twitter?state={state}&code=ana_x", cookie);

        none.Should().Be(HttpStatusCode.NotFound);
        late.Should().Be(HttpStatusCode.NotFound);
        (await scene.FeedsAsync("ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_state_of_one_browser_with_the_cookie_of_another_connects_nothing()
    {
        await using Scene scene = await Scene.StartAsync();
        (string ofEve, _) = await scene.BeginAsync(await scene.AskAsync("eve"));
        (_, string cookieOfAna) = await scene.BeginAsync(await scene.AskAsync("ana"));

        (HttpStatusCode status, _, _, _) = await scene.GetAsync($"/feeds/connect/twitter?state={ofEve}&code=ana_x", cookieOfAna);

        status.Should().Be(HttpStatusCode.NotFound);
        (await scene.FeedsAsync("eve")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_state_of_one_platform_is_worth_nothing_at_another()
    {
        await using Scene scene = await Scene.StartAsync();
        (string state, string cookie) = await scene.BeginAsync(await scene.AskAsync("ana"));

        (HttpStatusCode status, _, _, _) = await scene.GetAsync($"/feeds/connect/facebook?state={state}&code=ana_x", cookie);

        status.Should().Be(HttpStatusCode.NotFound);
        (await scene.FeedsAsync("ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_begins_once_and_a_look_at_it_does_not_use_it_up()
    {
        await using Scene scene = await Scene.StartAsync();
        Uri link = await scene.AskAsync("ana");

        (await scene.GetAsync(link.AbsolutePath)).Status.Should().Be(HttpStatusCode.OK);
        (await scene.GetAsync(link.AbsolutePath)).Status.Should().Be(HttpStatusCode.OK);
        await scene.BeginAsync(link);

        (await scene.GetAsync(link.AbsolutePath)).Status.Should().Be(HttpStatusCode.NotFound);
        (await scene.PostAsync(link.AbsolutePath, Public)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_site_cannot_begin_for_a_browser()
    {
        await using Scene scene = await Scene.StartAsync();
        Uri link = await scene.AskAsync("ana");

        (await scene.PostAsync(link.AbsolutePath, "https://evil.example")).Status.Should().Be(HttpStatusCode.NotFound);

        (await scene.GetAsync(link.AbsolutePath)).Status.Should().Be(HttpStatusCode.OK, "nothing was used up");
    }

    [Fact]
    public async Task A_refusal_at_the_platform_is_told_and_connects_nothing()
    {
        await using Scene scene = await Scene.StartAsync();
        (string denied, string cookie) = await scene.BeginAsync(await scene.AskAsync("ana"));
        (string refused, string other) = await scene.BeginAsync(await scene.AskAsync("ana"));

        (await scene.GetAsync($"/feeds/connect/twitter?state={denied}&error=access_denied", cookie)).Status
            .Should().Be(HttpStatusCode.UnprocessableEntity);
        (await scene.GetAsync($"/feeds/connect/twitter?state={refused}&code=refused", other)).Status
            .Should().Be(HttpStatusCode.UnprocessableEntity);
        (await scene.FeedsAsync("ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_pages_let_in_nothing_of_another_host_and_lead_to_the_platform_alone()
    {
        await using Scene scene = await Scene.StartAsync();

        (_, _, _, string policy) = await scene.GetAsync((await scene.AskAsync("ana")).AbsolutePath);

        policy.Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'none'")
            .And.Contain("form-action 'self' https://sign.example").And.NotContain("unsafe");
    }

    private sealed class Scene : IAsyncDisposable
    {
        private readonly HttpClient _client;

        private Scene(PipelineHarness bot, ScriptedSignIn signIn)
        {
            (Bot, SignIn) = (bot, signIn);
            _client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = bot.Address };
        }

        public PipelineHarness Bot { get; }

        public ScriptedSignIn SignIn { get; }

        public static async Task<Scene> StartAsync()
        {
            var x = new ScriptedSignIn(Platform.Twitter);
            var facebook = new ScriptedSignIn(Platform.Facebook);
            return new Scene(
                await PipelineHarness.StartWebAsync(
                    replace: services => services.RemoveAll<IFeedReader>().RemoveAll<IFeedSignIn>()
                        .AddSingleton<IFeedSignIn>(x).AddSingleton<IFeedReader>(x)
                        .AddSingleton<IFeedSignIn>(facebook).AddSingleton<IFeedReader>(facebook),
                    settings: ("Web:PublicUrl", Public)),
                x);
        }

        public async Task<Uri> AskAsync(string person) =>
            new((await Bot.AskAsync(person, "/feeds add x")).Buttons.Single().Single().Address!);

        public async Task<(string State, string Cookie)> BeginAsync(Uri link)
        {
            (HttpStatusCode status, _, HttpResponseMessage answer, _) = await PostAsync(link.AbsolutePath, Public);
            status.Should().Be(HttpStatusCode.SeeOther);
            string cookie = answer.Headers.GetValues("Set-Cookie").Single();
            cookie.Should().StartWith(FeedConnectEndpoints.CookieName).And.Contain("secure").And.Contain("httponly").And.Contain("samesite=lax");
            return (answer.Headers.Location!.Query.Split("state=")[1].Split('&')[0], cookie.Split(';')[0]);
        }

        public Task<(HttpStatusCode Status, string Text, HttpResponseMessage Answer, string Policy)> GetAsync(string path, string? cookie = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie);
            }

            return SendAsync(request);
        }

        public Task<(HttpStatusCode Status, string Text, HttpResponseMessage Answer, string Policy)> PostAsync(string path, string origin)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Headers.Add("Origin", origin);
            return SendAsync(request);
        }

        public async Task<IReadOnlyList<Integration>> FeedsAsync(string person) => await Bot.Get<IFeedStore>().ListAsync(
            Bot.Get<AudienceResolver>().ResolveSubject(
                (await Bot.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, person), CancellationToken.None))!),
            CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await Bot.DisposeAsync();
        }

        private async Task<(HttpStatusCode Status, string Text, HttpResponseMessage Answer, string Policy)> SendAsync(HttpRequestMessage request)
        {
            HttpResponseMessage response = await _client.SendAsync(request);
            return (
                response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response,
                response.Headers.TryGetValues("Content-Security-Policy", out IEnumerable<string>? policy) ? policy.Single() : "");
        }
    }
}
