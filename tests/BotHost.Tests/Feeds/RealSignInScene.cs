using System.Net;
using System.Web;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Web.Integrations;
using Confidant.Emulators.Feeds;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>The host's pages and sign-ins against the authorization servers of X and Facebook over sockets, on a clock that the test moves.</summary>
internal sealed class RealSignInScene : IAsyncDisposable
{
    /// <summary>Where browsers think that the host is.</summary>
    public const string Public = "https://bot.example";

    private const string ExchangeAtX = "/2/oauth2/token";
    private const string ExchangeAtFacebook = "/oauth/access_token";

    private readonly HttpClient _client;
    private readonly LogRecorder _log;

    private RealSignInScene(PipelineHarness bot, XEmulator x, FacebookEmulator facebook, ManualTime time, LogRecorder log)
    {
        (Bot, X, Facebook, Time, _log) = (bot, x, facebook, time, log);
        _client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = bot.Address };
    }

    public PipelineHarness Bot { get; }

    public XEmulator X { get; }

    public FacebookEmulator Facebook { get; }

    public ManualTime Time { get; }

    /// <summary>All that was logged.</summary>
    public IReadOnlyList<string> Log => _log.Lines;

    /// <summary>All that pages said, with their headers.</summary>
    public List<string> Shown { get; } = [];

    public static async Task<RealSignInScene> StartAsync()
    {
        XEmulator x = await XEmulator.StartAsync();
        FacebookEmulator facebook = await FacebookEmulator.StartAsync();
        var time = new ManualTime(DateTimeOffset.UtcNow);
        var log = new LogRecorder();
        PipelineHarness bot = await PipelineHarness.StartWebAsync(
            null,
            services => services.AddSingleton<TimeProvider>(time).AddLogging(logging => logging
                .AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.Warning)),
            ("Web:PublicUrl", Public),
            ("TWITTER_API_KEY", x.ApiKey),
            ("TWITTER_API_SECRET", x.ApiSecret),
            ("Feeds:X:ApiUrl", x.Url),
            ("Feeds:X:PageUrl", x.Url + "/i/oauth2/authorize"),
            ("FACEBOOK_APP_ID", facebook.AppId),
            ("FACEBOOK_APP_SECRET", facebook.AppSecret),
            ("Feeds:Facebook:ApiUrl", facebook.Url),
            ("Feeds:Facebook:PageUrl", facebook.Url + "/dialog/oauth"));
        return new RealSignInScene(bot, x, facebook, time, log);
    }

    /// <summary>How often codes or tokens were exchanged at a platform.</summary>
    public static int Exchanges(FeedServer server) => server.Requests.Count(request => request.Path == ExchangeOf(server));

    /// <summary>The path where codes are exchanged.</summary>
    public static string ExchangeOf(FeedServer server) => server is XEmulator ? ExchangeAtX : ExchangeAtFacebook;

    /// <summary>The page that the host gives a person for a platform.</summary>
    public async Task<Uri> AskAsync(string person, string platform = "x") =>
        new((await Bot.AskAsync(person, $"/feeds add {platform}")).Buttons.Single().Single().Address!);

    /// <summary>Begins in a browser.</summary>
    public async Task<BrowserSignIn> BeginAsync(Uri link)
    {
        PageReply reply = await PostAsync(link.AbsolutePath, ("Origin", Public));
        reply.Status.Should().Be(HttpStatusCode.SeeOther, reply.Text);
        string cookie = reply.Headers.GetValues("Set-Cookie").Single();
        cookie.Should().StartWith(FeedConnectEndpoints.CookieName).And.Contain("secure").And.Contain("httponly").And.Contain("samesite=lax");
        return new BrowserSignIn(reply.Headers.Location!, cookie.Split(';')[0]);
    }

    /// <summary>Has a person agree at the platform's page.</summary>
    /// <returns>Where their browser is sent.</returns>
    public async Task<string> AgreeAsync(BrowserSignIn browser)
    {
        using HttpResponseMessage answer = await _client.GetAsync(browser.Page);
        answer.StatusCode.Should().Be(HttpStatusCode.Found);
        answer.Headers.Location!.GetLeftPart(UriPartial.Authority).Should().Be(Public);
        return answer.Headers.Location.PathAndQuery;
    }

    /// <summary>Connects a person's account in one go.</summary>
    public async Task<PageReply> ConnectAsync(string person, string platform = "x")
    {
        BrowserSignIn browser = await BeginAsync(await AskAsync(person, platform));
        return await GetAsync(await AgreeAsync(browser), browser.Cookie);
    }

    public Task<PageReply> GetAsync(string path, string? cookie = null) =>
        SendAsync(HttpMethod.Get, path, cookie is null ? [] : [("Cookie", cookie)]);

    public Task<PageReply> PostAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, headers);

    public async Task<IReadOnlyList<Integration>> FeedsAsync(string person) =>
        await Bot.Get<IFeedStore>().ListAsync(await SubjectAsync(person), CancellationToken.None);

    public async Task<IReadOnlyList<KeptPost>> PostsAsync(string person) =>
        (await Bot.Get<IFeedStore>().ListPostsAsync(await SubjectAsync(person), new PostFilter(null, null, 0, 100), CancellationToken.None)).Posts;

    /// <summary>Has a person's feeds read.</summary>
    /// <returns>What is said that holds some words.</returns>
    public async Task<string> SyncAsync(string person, string words)
    {
        await Bot.AcceptAsync(Bot.Private(person, "/feeds sync"));
        return await ToldAsync(words);
    }

    /// <summary>What the bot says next that holds some words.</summary>
    public async Task<string> ToldAsync(string words)
    {
        while (true)
        {
            OutgoingMessage message = (await Bot.Platform.NextAsync()).Message;
            if (message.Text.Contains(words, StringComparison.Ordinal))
            {
                return message.Text;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Bot.DisposeAsync();
        await X.DisposeAsync();
        await Facebook.DisposeAsync();
    }

    private async Task<PageReply> SendAsync(HttpMethod method, string path, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        HttpResponseMessage response = await _client.SendAsync(request);
        var reply = new PageReply(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
        Shown.Add($"{reply.Text}\n{reply.Headers}");
        return reply;
    }

    private async Task<SubjectAuthority> SubjectAsync(string person) => Bot.Get<AudienceResolver>().ResolveSubject(
        (await Bot.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, person), CancellationToken.None))!);

    /// <summary>A browser in which a sign-in was begun.</summary>
    /// <param name="Page">The platform's page that it is led to.</param>
    /// <param name="Cookie">What it keeps.</param>
    internal sealed record BrowserSignIn(Uri Page, string Cookie)
    {
        /// <summary>The state.</summary>
        public string State => HttpUtility.ParseQueryString(Page.Query)["state"]!;
    }

    /// <summary>What a page answered.</summary>
    internal sealed record PageReply(HttpStatusCode Status, string Text, System.Net.Http.Headers.HttpResponseHeaders Headers);
}
