using System.Net;
using System.Net.Http.Json;
using Confidant.Adapters.Playground;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Confidant.Adapters.Tests.Playground;

public sealed class PlaygroundGuardTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/playground/events?as=alice")]
    [InlineData("/playground/memory?as=alice&room=alice")]
    [InlineData("/playground/assets/app.js")]
    public async Task A_name_that_is_not_this_machines_is_refused(string path)
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "rebound.example";

        using HttpResponseMessage response = await host.Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).Should().Contain("Playground:AllowRemote");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task This_machines_names_are_let_in(string name)
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/playground/directory");
        request.Headers.Host = name;

        using HttpResponseMessage response = await host.Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Any_name_is_let_in_where_remote_is_allowed_but_a_foreign_page_still_cannot_write()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync(allowRemote: true);

        using HttpResponseMessage own = await SayAsync(host, "play.example", "https://play.example");
        using HttpResponseMessage foreign = await SayAsync(host, "play.example", "https://evil.example");

        own.StatusCode.Should().Be(HttpStatusCode.Accepted);
        foreign.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task What_another_sites_page_sends_is_refused(string origin)
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        using HttpResponseMessage response = await SayAsync(host, null, origin);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        host.Intake.Count.Should().Be(0);
    }

    [Fact]
    public async Task What_the_page_itself_sends_is_taken()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        using HttpResponseMessage response = await SayAsync(host, null, host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task The_page_comes_with_a_strict_policy_and_is_not_sent_twice()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using HttpResponseMessage first = await host.Client.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using HttpResponseMessage second = await host.Client.SendAsync(request);

        first.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self'");
        first.Headers.CacheControl!.NoCache.Should().BeTrue();
        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await first.Content.ReadAsStringAsync()).Should().NotContain("http://").And.NotContain("https://");
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080;http://[::1]:5081", true)]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080/", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://bot.example", false)]
    public void Only_this_machines_addresses_may_serve_the_playground(string urls, bool isFine)
    {
        string? error = PlaygroundBinding.FindError(Configured("urls", urls), new PlaygroundOptions());

        (error is null).Should().Be(isFine);
        PlaygroundBinding.FindError(Configured("urls", urls), new PlaygroundOptions { AllowRemote = true }).Should().BeNull();
    }

    [Theory]
    [InlineData("http_ports", "8080", "HTTP_PORTS serves")]
    [InlineData("Kestrel:Endpoints:Public:Url", "http://0.0.0.0:80", "Kestrel:Endpoints:Public:Url serves")]
    public void An_open_address_is_found_under_every_key_and_named(string key, string value, string named)
    {
        PlaygroundBinding.FindError(Configured(key, value), new PlaygroundOptions())
            .Should().StartWith(named).And.Contain("Playground:AllowRemote");
    }

    private static IConfiguration Configured(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

    private static async Task<HttpResponseMessage> SayAsync(PlaygroundHost host, string? name, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/playground/messages");
        request.Content = JsonContent.Create(new { @as = "alice", room = "alice", text = "hello" });
        request.Headers.Host = name;
        request.Headers.Add("Origin", origin);
        return await host.Client.SendAsync(request).WaitAsync(PlaygroundHost.Patience);
    }
}
