using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Wallets;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

/// <summary>What proves nothing, and what nobody is shown.</summary>
public sealed class SignPageRefusalTests : SignPageScene
{
    [Theory]
    [InlineData("another wallet")]
    [InlineData("another domain")]
    [InlineData("another nonce")]
    [InlineData("the chat's text")]
    [InlineData("no signature")]
    public async Task Another_signature_proves_nothing_and_is_counted(string kind)
    {
        OutgoingMessage offer = await Bot.AskAsync("Ana", $"/link wallet {Wallet.Address}");
        string path = new Uri(offer.Buttons[0][0].Address!).AbsolutePath;
        string text = await TextAsync(path);

        (HttpStatusCode status, JsonNode answer) = await PostAsync(path, kind switch
        {
            "another wallet" => WalletBench.Other.SignText(text),
            "another domain" => Wallet.SignText(text.Replace("bot.example", "evil.example", StringComparison.Ordinal)),
            "another nonce" => Wallet.SignText(text.Replace("Nonce: ", "Nonce: 0", StringComparison.Ordinal)),
            "the chat's text" => Wallet.SignText(WalletBench.TextOf(offer)),
            _ => "hello",
        });

        status.Should().Be(kind == "no signature" ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity);
        answer["error"]!.GetValue<string>().Should().BeOneOf("not-signed", "contract");
        (await PostAsync(path, Wallet.SignText(text))).Status.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task The_pages_text_proves_nothing_in_the_chat()
    {
        (string path, string text) = await OpenAsync();

        (await Bot.AskAsync("Ana", Wallet.SignText(text))).Text.Should().StartWith("The key of");

        (await PostAsync(path, Wallet.SignText(text))).Status.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Wrong_answers_end_the_page()
    {
        (string path, string text) = await OpenAsync();
        for (int i = 0; i < IssuedChallenge.MostFailures; i++)
        {
            (await PostAsync(path, WalletBench.Other.SignText($"{i}"))).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        }

        (await PostAsync(path, Wallet.SignText(text))).Status.Should().Be(HttpStatusCode.NotFound);
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

        (await PostAsync(path, Wallet.SignText(text), origin, site)).Status.Should().Be(HttpStatusCode.Forbidden);

        (await Browser.GetStringAsync($"{path}/state")).Should().Be("""{"state":"open"}""");
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

        (await Browser.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Expired_used_unknown_and_malformed_addresses_get_one_and_the_same_page()
    {
        (string used, string text) = await OpenAsync();
        await PostAsync(used, Wallet.SignText(text));
        await Bot.Platform.NextAsync();
        OutgoingMessage offer = await Bot.AskAsync("Ben", $"/link wallet {WalletBench.Other.Address}");
        string expired = new Uri(offer.Buttons[0][0].Address!).AbsolutePath;
        Clock.Advance(WalletChallenge.Lifetime);

        var pages = new List<string>();
        foreach (string path in (string[])[used, expired, $"/link/{new string('0', 32)}", "/link/x", "/link/..%2f"])
        {
            HttpResponseMessage page = await Browser.GetAsync(path);
            page.StatusCode.Should().Be(HttpStatusCode.NotFound);
            pages.Add(await page.Content.ReadAsStringAsync());
        }

        pages.Distinct().Should().ContainSingle().Which.Should().Contain("There is nothing to sign here");
    }

    [Fact]
    public async Task Who_has_signed_in_sees_so_and_nothing_of_what_another_account_was_asked()
    {
        (string path, _) = await OpenAsync();

        HttpResponseMessage own = await GetAsAsync("Ana", path);
        HttpResponseMessage foreign = await GetAsAsync("Mallory", path);

        WebUtility.HtmlDecode(await own.Content.ReadAsStringAsync()).Should().Contain("You are signed in as <bdi>Ana</bdi>.");
        foreign.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await foreign.Content.ReadAsStringAsync()).Should().NotContain("Ana").And.NotContain(Wallet.Address.ToString());
        (await GetAsAsync("Mallory", path + "/state")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Browser.GetStringAsync(path)).Should().Contain($"/signin?next={path}\"");
    }
}
