using System.Net;
using Confidant.Emulators.Feeds;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

/// <summary>A person signs in at an emulated X for the real host, and later takes back what they gave.</summary>
public sealed class FeedSignInTests : IAsyncLifetime
{
    private const string Public = "https://bot.example";

    private XEmulator _x = null!;
    private TelegramScene _scene = null!;
    private EmulatedUser _ana = null!;

    public async Task InitializeAsync()
    {
        _x = await XEmulator.StartAsync();
        _scene = await TelegramScene.StartAsync(
            ("Web__PublicUrl", Public),
            ("TWITTER_API_KEY", _x.ApiKey),
            ("TWITTER_API_SECRET", _x.ApiSecret),
            ("Feeds__X__ApiUrl", _x.Url),
            ("Feeds__X__PageUrl", _x.Url + "/i/oauth2/authorize"),
            ("Serilog__MinimumLevel__Default", "Debug"));
        _ana = _scene.Telegram.AddUser("Ana", "ana");
    }

    public async Task DisposeAsync()
    {
        await _scene.DisposeAsync();
        await _x.DisposeAsync();
    }

    [Fact]
    public async Task Posts_come_after_signing_in_and_no_more_once_it_is_taken_back_and_no_secret_is_logged_or_kept_in_the_open()
    {
        _x.IsProtected = true;
        _x.Post("I planted tomatoes for my friends.", new DateTimeOffset(2024, 1, 15, 14, 30, 0, TimeSpan.Zero));
        string link = (await _scene.AskAsync(_ana, "/feeds add x")).Buttons[0][0].Url!;
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = _scene.Host.Address };

        HttpResponseMessage begun = await SendAsync(browser, HttpMethod.Post, new Uri(link).AbsolutePath, ("Origin", Public));
        string cookie = begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        HttpResponseMessage agreed = await browser.GetAsync(begun.Headers.Location);
        HttpResponseMessage back = await SendAsync(browser, HttpMethod.Get, agreed.Headers.Location!.PathAndQuery, ("Cookie", cookie));
        await _scene.WaitAsync(static sent => sent.Text.Contains("1 new", StringComparison.Ordinal));
        _x.TakeBack();
        _scene.Telegram.Say(_ana, _scene.Bot, "/feeds sync");
        SentMessage refused = await _scene.WaitAsync(static sent => sent.Text.Contains("Connect it again", StringComparison.Ordinal));

        (begun.StatusCode, back.StatusCode).Should().Be((HttpStatusCode.SeeOther, HttpStatusCode.OK));
        refused.Text.Should().Contain("X @alice");
        await _scene.Host.StopAsync();
        _scene.Host.Output.Should().Contain("Sync ").And.NotContain("s3cret").And.NotContain(cookie.Split('=')[1]);
        FileScan.FilesWith(_scene.Directory.Path, "s3cret").Should().BeEmpty();
        FileScan.FilesWith(_scene.Directory.Path, "planted tomatoes").Should().NotBeEmpty("a scan finds what is kept");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, HttpMethod method, string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add(header.Name, header.Value);
        return await browser.SendAsync(request);
    }
}
