using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Tests.Wallets;
using Confidant.BotHost.Web.SignIn;
using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Identity.Tests.Wallets;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class SignPageTests : IAsyncLifetime, IDisposable
{
    private const string Origin = "https://bot.example";

    private static readonly TestWallet _wallet = WalletBench.Wallet;

    private readonly ManualClock _clock = new();
    private PipelineHarness _bot = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        _bot = await PipelineHarness.StartWebAsync(
            null, services => services.AddSingleton<TimeProvider>(_clock), ("Web:PublicUrl", Origin), ("Api:Enabled", "false"));
        _browser = new HttpClient { BaseAddress = _bot.Address };
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task The_page_shows_what_is_linked_to_what_and_warns()
    {
        (string path, _) = await OpenAsync();

        HttpResponseMessage page = await _browser.GetAsync(path);
        string html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        html.Should().Contain("<bdi>Ana</bdi> on Telegram").And.Contain("number <code>Ana</code>").And.Contain(_wallet.Address.ToString())
            .And.Contain("The bot at <code>bot.example</code>").And.Contain("Did you ask the bot for this yourself");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self';")
            .And.Contain("frame-ancestors 'none'").And.NotContain("unsafe").And.NotContain("http");
        page.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        page.Headers.CacheControl!.NoStore.Should().BeTrue();
        page.Headers.Contains("Set-Cookie").Should().BeFalse();
        html.Should().NotContain("<script>").And.NotContain(" onclick").And.NotContain("style=").And.NotContain("src=\"http");
        foreach (string asset in (string[])["sign.css", "sign.js"])
        {
            (await _browser.GetAsync($"link/assets/{asset}")).StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task The_pages_text_is_a_message_of_the_standard_for_the_operators_domain()
    {
        (string path, string text) = await OpenAsync();

        SiweMessage.TryParse(text, out SiweMessage? message, out _).Should().BeTrue();
        message!.Domain.Should().Be("bot.example");
        message.Uri.Should().Be(Origin + path);
        message.Address.Should().Be(_wallet.Address);
        message.RequestId.Should().Be("telegram:Ana");
        path.Should().NotContain(message.Nonce, "who sees the page's address does not know the nonce");
    }

    [Fact]
    public async Task A_signature_of_the_page_proves_the_wallet_and_the_chat_is_told()
    {
        (string path, string text) = await OpenAsync();

        (HttpStatusCode status, JsonNode answer) = await PostAsync(path, _wallet.SignText(text));
        OutgoingMessage told = (await _bot.Platform.NextAsync()).Message;

        status.Should().Be(HttpStatusCode.Accepted);
        answer["state"]!.GetValue<string>().Should().Be("accepted");
        told.Text.Should().StartWith($"Proved: {_wallet.Address} is yours.");
        (await _browser.GetStringAsync($"{path}/state")).Should().Be("""{"state":"used"}""");
        (await PostAsync(path, _wallet.SignText(text))).Status.Should().Be(HttpStatusCode.NotFound, "it counts once");
        (await _browser.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_signatures_at_once_are_told_once()
    {
        (string path, string text) = await OpenAsync();
        string signed = _wallet.SignText(text);

        await Task.WhenAll(PostAsync(path, signed), PostAsync(path, signed));
        await _bot.SettleAsync();

        (await _bot.Platform.NextAsync()).Message.Text.Should().StartWith("Proved");
        _bot.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_was_asked_for_before_others_is_told_to_the_asker_alone()
    {
        OutgoingMessage offer = await _bot.SendAsync(
            _bot.InGroup("Ana", "club", $"/link wallet {_wallet.Address}") with { IsAddressedToBot = true });
        string path = new Uri(offer.Buttons[0][0].Address!).AbsolutePath;

        await PostAsync(path, _wallet.SignText(await TextAsync(path)));
        Delivery told = await _bot.Platform.NextAsync();

        told.Conversation.Chat.Value.Should().Be("club");
        told.Message.Private!.Recipient.Value.Should().Be("Ana");
        told.Message.Text.Should().StartWith("Proved");
    }

    [Theory]
    [InlineData("another wallet")]
    [InlineData("another domain")]
    [InlineData("another nonce")]
    [InlineData("the chat's text")]
    [InlineData("no signature")]
    public async Task Another_signature_proves_nothing_and_is_counted(string kind)
    {
        OutgoingMessage offer = await _bot.AskAsync("Ana", $"/link wallet {_wallet.Address}");
        string path = new Uri(offer.Buttons[0][0].Address!).AbsolutePath;
        string text = await TextAsync(path);

        (HttpStatusCode status, JsonNode answer) = await PostAsync(path, kind switch
        {
            "another wallet" => WalletBench.Other.SignText(text),
            "another domain" => _wallet.SignText(text.Replace("bot.example", "evil.example", StringComparison.Ordinal)),
            "another nonce" => _wallet.SignText(text.Replace("Nonce: ", "Nonce: 0", StringComparison.Ordinal)),
            "the chat's text" => _wallet.SignText(WalletBench.TextOf(offer)),
            _ => "hello",
        });

        status.Should().Be(kind == "no signature" ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity);
        answer["error"]!.GetValue<string>().Should().BeOneOf("not-signed", "contract");
        (await PostAsync(path, _wallet.SignText(text))).Status.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task The_pages_text_proves_nothing_in_the_chat()
    {
        (string path, string text) = await OpenAsync();

        (await _bot.AskAsync("Ana", _wallet.SignText(text))).Text.Should().StartWith("The key of");

        (await PostAsync(path, _wallet.SignText(text))).Status.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Wrong_answers_end_the_page()
    {
        (string path, string text) = await OpenAsync();
        for (int i = 0; i < IssuedChallenge.MostFailures; i++)
        {
            (await PostAsync(path, WalletBench.Other.SignText($"{i}"))).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        }

        (await PostAsync(path, _wallet.SignText(text))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("http://bot.example", null)]
    [InlineData(null, null)]
    [InlineData("null", null)]
    [InlineData(Origin, "cross-site")]
    public async Task What_another_page_sends_is_refused(string? origin, string? site)
    {
        (string path, string text) = await OpenAsync();

        (await PostAsync(path, _wallet.SignText(text), origin, site)).Status.Should().Be(HttpStatusCode.Forbidden);

        (await _browser.GetStringAsync($"{path}/state")).Should().Be("""{"state":"open"}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"signature\":1}")]
    [InlineData("{\"signature\":")]
    [InlineData("long")]
    public async Task A_body_that_is_none_is_refused(string body)
    {
        (string path, _) = await OpenAsync();
        using var content = new StringContent(body == "long" ? new string(' ', 40_000) : body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Origin", Origin);

        (await _browser.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Expired_used_unknown_and_malformed_addresses_get_one_and_the_same_page()
    {
        (string used, string text) = await OpenAsync();
        await PostAsync(used, _wallet.SignText(text));
        await _bot.Platform.NextAsync();
        OutgoingMessage offer = await _bot.AskAsync("Ben", $"/link wallet {WalletBench.Other.Address}");
        string expired = new Uri(offer.Buttons[0][0].Address!).AbsolutePath;
        _clock.Advance(WalletChallenge.Lifetime);

        var pages = new List<string>();
        foreach (string path in (string[])[used, expired, $"/link/{new string('0', 32)}", "/link/x", "/link/..%2f"])
        {
            HttpResponseMessage page = await _browser.GetAsync(path);
            page.StatusCode.Should().Be(HttpStatusCode.NotFound);
            pages.Add(await page.Content.ReadAsStringAsync());
        }

        pages.Distinct().Should().ContainSingle().Which.Should().Contain("There is nothing to sign here");
    }

    [Theory]
    [InlineData("es-AR,es;q=0.9,en;q=0.8", "Demuestra que un monedero es tuyo")]
    [InlineData("fr,es;q=0.9,en;q=0.8", "Demuestra que un monedero es tuyo")]
    [InlineData("en-GB,es;q=0.9", "Prove that a wallet is yours")]
    [InlineData("fr", "Prove that a wallet is yours")]
    public async Task The_page_speaks_the_browsers_language(string accepted, string title)
    {
        (string path, _) = await OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", accepted);

        (await (await _browser.SendAsync(request)).Content.ReadAsStringAsync()).Should().Contain(title);
    }

    [Fact]
    public async Task A_name_is_shown_as_text()
    {
        IncomingMessage typed = _bot.Private("Ana", $"/link wallet {_wallet.Address}");
        OutgoingMessage offer = await _bot.SendAsync(typed with { Sender = typed.Sender with { DisplayName = "<script>alert(1)</script>{{text}}" } });

        string html = await _browser.GetStringAsync(new Uri(offer.Buttons[0][0].Address!).AbsolutePath);

        html.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt;{{text}}").And.NotContain("<script>alert");
    }

    [Fact]
    public async Task Who_has_signed_in_sees_so_and_nothing_of_what_another_account_was_asked()
    {
        (string path, _) = await OpenAsync();

        HttpResponseMessage own = await GetAsAsync("Ana", path);
        HttpResponseMessage foreign = await GetAsAsync("Mallory", path);

        WebUtility.HtmlDecode(await own.Content.ReadAsStringAsync()).Should().Contain("You are signed in as <bdi>Ana</bdi>.");
        foreign.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await foreign.Content.ReadAsStringAsync()).Should().NotContain("Ana").And.NotContain(_wallet.Address.ToString());
        (await GetAsAsync("Mallory", path + "/state")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await _browser.GetStringAsync(path)).Should().Contain($"/signin?next={path}\"");
    }

    private async Task<HttpResponseMessage> GetAsAsync(string account, string path)
    {
        var signedIn = new DefaultHttpContext();
        var visitor = new WebVisitor(new PlatformUserId(Platform.Telegram, account), account, _clock.GetUtcNow() + WebVisitors.Lifetime);
        await _bot.Get<WebVisitors>().SignInAsync(signedIn, visitor);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", signedIn.Response.Headers.SetCookie.ToString().Split(';')[0]);
        return await _browser.SendAsync(request);
    }

    private async Task<(string Path, string Text)> OpenAsync()
    {
        OutgoingMessage offer = await _bot.AskAsync("Ana", $"/link wallet {_wallet.Address}");
        string path = new Uri(offer.Buttons.Single().Single().Address!).AbsolutePath;
        return (path, await TextAsync(path));
    }

    private async Task<string> TextAsync(string path)
    {
        string html = await _browser.GetStringAsync(path);
        int start = html.IndexOf("data-text=\"", StringComparison.Ordinal) + "data-text=\"".Length;
        return WebUtility.HtmlDecode(html[start..html.IndexOf('"', start)]);
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        string path, string signature, string? origin = Origin, string? site = "same-origin")
    {
        using var content = new StringContent(new JsonObject { ["signature"] = signature }.ToJsonString(), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        HttpResponseMessage answer = await _browser.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
