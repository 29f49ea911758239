using System.Net;
using System.Text.Json.Nodes;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class SignPageTests : SignPageScene
{
    [Fact]
    public async Task The_page_shows_what_is_linked_to_what_and_warns()
    {
        (string path, _) = await OpenAsync();

        HttpResponseMessage page = await Browser.GetAsync(path);
        string html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        html.Should().Contain("<bdi>Ana</bdi> on Telegram").And.Contain("number <code>Ana</code>").And.Contain(Wallet.Address.ToString())
            .And.Contain("The bot at <code>bot.example</code>").And.Contain("Did you ask the bot for this yourself");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self';")
            .And.Contain("frame-ancestors 'none'").And.NotContain("unsafe").And.NotContain("http");
        page.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        page.Headers.CacheControl!.NoStore.Should().BeTrue();
        page.Headers.Contains("Set-Cookie").Should().BeFalse();
        html.Should().NotContain("<script>").And.NotContain(" onclick").And.NotContain("style=").And.NotContain("src=\"http");
        foreach (string asset in (string[])["sign.css", "sign.js"])
        {
            (await Browser.GetAsync($"link/assets/{asset}")).StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task The_pages_text_is_a_message_of_the_standard_for_the_operators_domain()
    {
        (string path, string text) = await OpenAsync();

        SiweMessage.TryParse(text, out SiweMessage? message, out _).Should().BeTrue();
        message!.Domain.Should().Be("bot.example");
        message.Uri.Should().Be(Origin + path);
        message.Address.Should().Be(Wallet.Address);
        message.RequestId.Should().Be("telegram:Ana");
        path.Should().NotContain(message.Nonce, "who sees the page's address does not know the nonce");
    }

    [Fact]
    public async Task A_signature_of_the_page_proves_the_wallet_and_the_chat_is_told()
    {
        (string path, string text) = await OpenAsync();

        (HttpStatusCode status, JsonNode answer) = await PostAsync(path, Wallet.SignText(text));
        OutgoingMessage told = (await Bot.Platform.NextAsync()).Message;

        status.Should().Be(HttpStatusCode.Accepted);
        answer["state"]!.GetValue<string>().Should().Be("accepted");
        told.Text.Should().StartWith($"Proved: {Wallet.Address} is yours.");
        (await Browser.GetStringAsync($"{path}/state")).Should().Be("""{"state":"used"}""");
        (await PostAsync(path, Wallet.SignText(text))).Status.Should().Be(HttpStatusCode.NotFound, "it counts once");
        (await Browser.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_signatures_at_once_are_told_once()
    {
        (string path, string text) = await OpenAsync();
        string signed = Wallet.SignText(text);

        await Task.WhenAll(PostAsync(path, signed), PostAsync(path, signed));
        await Bot.SettleAsync();

        (await Bot.Platform.NextAsync()).Message.Text.Should().StartWith("Proved");
        Bot.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_was_asked_for_before_others_is_told_to_the_asker_alone()
    {
        OutgoingMessage offer = await Bot.SendAsync(
            Bot.InGroup("Ana", "club", $"/link wallet {Wallet.Address}") with { IsAddressedToBot = true });
        string path = new Uri(offer.Buttons[0][0].Address!).AbsolutePath;

        await PostAsync(path, Wallet.SignText(await TextAsync(path)));
        Delivery told = await Bot.Platform.NextAsync();

        told.Conversation.Chat.Value.Should().Be("club");
        told.Message.Private!.Recipient.Value.Should().Be("Ana");
        told.Message.Text.Should().StartWith("Proved");
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

        (await (await Browser.SendAsync(request)).Content.ReadAsStringAsync()).Should().Contain(title);
    }

    [Fact]
    public async Task A_name_is_shown_as_text()
    {
        IncomingMessage typed = Bot.Private("Ana", $"/link wallet {Wallet.Address}");
        OutgoingMessage offer = await Bot.SendAsync(typed with { Sender = typed.Sender with { DisplayName = "<script>alert(1)</script>{{text}}" } });

        string html = await Browser.GetStringAsync(new Uri(offer.Buttons[0][0].Address!).AbsolutePath);

        html.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt;{{text}}").And.NotContain("<script>alert");
    }
}
