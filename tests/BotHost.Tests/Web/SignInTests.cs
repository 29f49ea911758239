using System.Net;
using System.Text;
using Confidant.BotHost.Web.SignIn;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

/// <summary>Signing in over HTTP, with what Telegram signs, and with what others would like to be taken for it.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Token = SignInBench.Token;
    private const string Cookie = SignInBench.Cookie;
    private const string App = "/signin/telegram/app";

    private SignInBench _bench = null!;

    public async Task InitializeAsync() => _bench = await SignInBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData(Token)]
    [InlineData(SignInBench.SecondToken)]
    public async Task A_mini_app_of_any_configured_bot_signs_a_person_in(string token)
    {
        SignInReply reply = await _bench.PostAsync(App, _bench.SignForApp(token));

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        reply.Text.Should().Contain("279058397").And.Contain("Ana Luz");
        string cookie = reply.Cookies.Should().ContainSingle().Subject;
        cookie.Should().StartWith(Cookie).And.ContainEquivalentOf("; secure").And.ContainEquivalentOf("; httponly")
            .And.ContainEquivalentOf("; samesite=lax").And.ContainEquivalentOf("; path=/").And.NotContainEquivalentOf("domain=");
        (await _bench.MeAsync(reply.Ticket)).Should().Be("telegram 279058397 Ana Luz");
        (await _bench.MeAsync(null)).Should().BeNull();
    }

    [Fact]
    public async Task Telegrams_login_page_signs_a_person_in_where_the_browser_was_sent_there()
    {
        SignInReply start = await _bench.GetAsync("/signin/telegram?next=/link/abc");
        Uri there = start.Location!;
        Dictionary<string, string> asked = SignInBench.ReadQuery(there.Query);
        (string state, string stateCookie) = SignInBench.StateOf(start);

        there.GetLeftPart(UriPartial.Path).Should().Be("https://oauth.telegram.org/auth");
        asked["bot_id"].Should().Be("7342037359");
        asked["origin"].Should().Be(SignInBench.Public);
        asked["return_to"].Should().StartWith($"{SignInBench.Public}/signin?state=").And.EndWith("next=%2Flink%2Fabc");
        SignInReply reply = await _bench.PostAsync($"/signin/telegram/widget?state={state}", _bench.SignForWidget(Token), stateCookie);

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        (await _bench.MeAsync(reply.Ticket)).Should().Be("telegram 279058397 Ana");
    }

    [Fact]
    public async Task A_login_that_this_browser_did_not_ask_for_signs_nobody_in()
    {
        (string state, string stateCookie) = SignInBench.StateOf(await _bench.GetAsync("/signin/telegram"));
        (string otherState, _) = SignInBench.StateOf(await _bench.GetAsync("/signin/telegram"));
        string signed = _bench.SignForWidget(Token);

        (await _bench.PostAsync("/signin/telegram/widget", signed)).Should().Match<SignInReply>(reply => reply.IsRefused);
        (await _bench.PostAsync($"/signin/telegram/widget?state={state}", signed)).Should().Match<SignInReply>(reply => reply.IsRefused);
        (await _bench.PostAsync($"/signin/telegram/widget?state={otherState}", signed, stateCookie)).Should().Match<SignInReply>(reply => reply.IsRefused);
        (await _bench.PostAsync($"/signin/telegram/widget?state={state}", signed, stateCookie)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_tampered_with_or_signed_for_another_bot_or_for_another_way_signs_nobody_in()
    {
        string app = _bench.SignForApp(Token);
        (string state, string stateCookie) = SignInBench.StateOf(await _bench.GetAsync("/signin/telegram"));
        string widget = $"/signin/telegram/widget?state={state}";

        (await _bench.PostAsync(App, app.Replace("279058397", "279058398", StringComparison.Ordinal))).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(App, app + "&extra=1")).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(App, _bench.SignForApp(SignInBench.ForeignToken))).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(App, _bench.SignForWidget(Token))).IsRefused.Should().BeTrue("what the login page gives is no initData");
        (await _bench.PostAsync(App, "")).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(widget, app, stateCookie)).IsRefused.Should().BeTrue("initData is not what the login page gives");
        (await _bench.PostAsync(widget, _bench.SignForWidget(SignInBench.ForeignToken), stateCookie)).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(App, app)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_old_or_of_the_future_signs_nobody_in()
    {
        string early = _bench.SignForApp(Token);
        string future = _bench.SignForApp(Token, TimeSpan.FromMinutes(3));
        (await _bench.PostAsync(App, future)).IsRefused.Should().BeTrue();
        _bench.Time.Advance(UsedSignIns.LongestAge + TimeSpan.FromSeconds(2));

        SignInReply reply = await _bench.PostAsync(App, early);

        reply.IsRefused.Should().BeTrue();
        reply.Text.Should().Contain("old");
    }

    [Fact]
    public async Task The_same_data_sign_in_once_also_over_a_restart()
    {
        string first = _bench.SignForApp(Token);
        string second = _bench.SignForApp(Token, query: "another");
        (await _bench.PostAsync(App, first)).Status.Should().Be(HttpStatusCode.OK);
        (await _bench.PostAsync(App, first)).IsRefused.Should().BeTrue();

        _bench.Time.Advance(TimeSpan.FromSeconds(30));
        await _bench.RestartAsync();

        (await _bench.PostAsync(App, first)).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(App, second)).IsRefused.Should().BeTrue("it may have been used before");
        (await _bench.PostAsync(App, _bench.SignForApp(Token))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_of_another_site_signs_nobody_in_and_nobody_out()
    {
        (await _bench.PostAsync(App, _bench.SignForApp(Token), origin: "https://evil.example")).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(App, _bench.SignForApp(Token), origin: "https://bot.example.evil.example")).IsRefused.Should().BeTrue();
        (await _bench.PostAsync(App, _bench.SignForApp(Token), origin: null)).IsRefused.Should().BeTrue();
        (await _bench.PostAsync("/signin/out", "", origin: "https://evil.example")).IsRefused.Should().BeTrue();
    }

    [Fact]
    public async Task A_body_that_is_longer_than_what_Telegram_signs_is_not_read()
    {
        SignInReply reply = await _bench.PostAsync(App, new string('a', 20_000));

        reply.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_cookie_holds_for_half_an_hour_over_a_restart_and_not_where_anything_of_it_was_changed()
    {
        string ticket = (await _bench.PostAsync(App, _bench.SignForApp(Token))).Ticket!;
        await _bench.RestartAsync();
        (await _bench.MeAsync(ticket)).Should().Be("telegram 279058397 Ana Luz");

        string[] parts = ticket.Split('.');
        string other = Convert.ToBase64String(
            Encoding.UTF8.GetBytes("""{"Platform":"telegram","Id":"1","Name":"Ana","Until":99999999999}""")).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        (await _bench.MeAsync($"{other}.{parts[1]}")).Should().BeNull();
        (await _bench.MeAsync($"{parts[0]}.{new string('A', parts[1].Length)}")).Should().BeNull();
        (await _bench.MeAsync(parts[0])).Should().BeNull();
        (await _bench.MeAsync("..")).Should().BeNull();
        _bench.Time.Advance(WebVisitors.Lifetime);
        (await _bench.MeAsync(ticket)).Should().BeNull();
    }

    [Fact]
    public async Task Who_signs_out_is_nobody()
    {
        string ticket = (await _bench.PostAsync(App, _bench.SignForApp(Token))).Ticket!;

        SignInReply reply = await _bench.PostAsync("/signin/out", "", $"{Cookie}{ticket}");

        reply.Status.Should().Be(HttpStatusCode.NoContent);
        reply.Cookies.Should().ContainSingle().Which.Should().StartWith($"{Cookie};").And.ContainEquivalentOf("max-age=0");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/link/../../evil")]
    [InlineData("/link/a\"><script>")]
    public async Task The_page_leads_nowhere_but_to_pages_of_this_host(string next)
    {
        SignInReply page = await _bench.GetAsync($"/signin?next={Uri.EscapeDataString(next)}");

        page.Text.Should().Contain("""data-next="/signin" """.TrimEnd()).And.NotContain("evil").And.NotContain("<script>");
        page.Policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.NotContain("telegram");
        page.Text.Should().NotContain("https://", "no other host's script is on the page");
    }

    [Fact]
    public async Task A_page_asks_in_one_line_who_looks_at_it()
    {
        SignInReply reply = await _bench.PostAsync(App, _bench.SignForApp(Token));
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{Cookie}{reply.Ticket}";

        WebVisitor? visitor = await _bench.Visitors.FindAsync(context);

        visitor!.Account.Should().Be(new PlatformUserId(Platform.Telegram, "279058397"));
    }
}
