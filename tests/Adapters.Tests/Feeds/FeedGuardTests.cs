using System.Net;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>Addresses that people write do not lead into the operator's own network.</summary>
public sealed class FeedGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fc00::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("ff02::1")]
    public void An_inner_address_is_told_in_every_writing(string address) =>
        PublicNetwork.Contains(IPAddress.Parse(address)).Should().BeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001::1")]
    public void An_address_of_the_public_internet_is_told(string address) =>
        PublicNetwork.Contains(IPAddress.Parse(address)).Should().BeTrue();

    [Theory]
    [InlineData("http://example.com/feed")]
    [InlineData("https://example.com:8080/feed")]
    [InlineData("https://user:secret@example.com/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/feed")]
    [InlineData("gopher://example.com/")]
    [InlineData("https://")]
    [InlineData("")]
    [InlineData("two words")]
    public async Task An_address_of_another_form_is_not_asked(string written)
    {
        var names = new ScriptedNames();
        await using FeedBench bench = new([], names.Register);

        await ShouldRefuseAsync(bench, Platform.Web, written);

        names.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    public async Task A_number_that_leads_inside_is_not_connected_to(string written)
    {
        await using FeedBench bench = new([], new ScriptedNames().Register);

        await ShouldRefuseAsync(bench, Platform.Web, written);
    }

    [Theory]
    [InlineData("inner.example")]
    [InlineData("metadata.example")]
    public async Task A_name_that_leads_inside_is_not_connected_to(string name)
    {
        var names = new ScriptedNames { ["inner.example"] = ["10.0.0.8", "::1"], ["metadata.example"] = ["169.254.169.254"] };
        await using FeedBench bench = new([], names.Register);

        await ShouldRefuseAsync(bench, Platform.Web, $"https://{name}/feed");
        await ShouldRefuseAsync(bench, Platform.Mastodon, $"@alice@{name}");
    }

    [Fact]
    public async Task A_name_is_asked_for_once_so_that_nothing_changes_between_check_and_connection()
    {
        var names = new ScriptedNames { ["turning.example"] = ["10.0.0.8"] };
        await using FeedBench bench = new([], names.Register);

        await ShouldRefuseAsync(bench, Platform.Web, "https://turning.example/feed");

        names.Asked.Should().Equal("turning.example");
    }

    [Fact]
    public async Task Redirections_are_followed_some_times_and_remembered_where_they_last()
    {
        await using WebEmulator web = await WebEmulator.StartAsync();
        web.Put("/feed", """<rss version="2.0"><channel><title>Notes</title><item><guid>1</guid><title>One</title></item></channel></rss>""");
        web.Redirect("/moved", "/feed", 301);
        web.Redirect("/today", "/feed");
        web.Redirect("/circle", "/circle");
        web.Redirect("/file", "file:///etc/passwd");
        web.Redirect("/credentials", "http://user:secret@127.0.0.1/");
        await using FeedBench bench = new([("Feeds:AllowPrivateAddresses", "true")]);
        IFeedReader reader = bench.Reader(Platform.Web);

        (await reader.FindAsync(web.Url + "/moved", null, default)).Id.Should().Be(web.Url + "/feed");
        (await reader.FindAsync(web.Url + "/today", null, default)).Id.Should().Be(web.Url + "/today");
        (await FaultOfAsync(reader, web.Url + "/circle")).Should().Be(FeedFault.Malformed);
        (await FaultOfAsync(reader, web.Url + "/file")).Should().Be(FeedFault.NotAnAddress);
        (await FaultOfAsync(reader, web.Url + "/credentials")).Should().Be(FeedFault.NotAnAddress);
    }

    [Theory]
    [InlineData("Feeds:X:ApiKey", "an id", "Feeds:X:ApiKey (TWITTER_API_KEY) has characters")]
    [InlineData("TWITTER_API_KEY", "s3cret", "Feeds:X:ApiKey (TWITTER_API_KEY) is set and Feeds:X:ApiSecret (TWITTER_API_SECRET) is not")]
    [InlineData("FACEBOOK_APP_SECRET", "s3cret", "Feeds:Facebook:AppSecret (FACEBOOK_APP_SECRET) is set and")]
    [InlineData("Feeds:X:ApiUrl", "http://s3cret.example", "Feeds:X:ApiUrl is http to another machine")]
    [InlineData("Feeds:Bluesky:ApiUrl", "s3cret", "Feeds:Bluesky:ApiUrl is not an absolute https address")]
    [InlineData("Feeds:Farcaster:HubUrl", "https://s3cret@hub.example", "Feeds:Farcaster:HubUrl has a user")]
    [InlineData("Feeds:TimeoutSeconds", "0", "Feeds:TimeoutSeconds is not from 1 to 60")]
    public async Task A_wrong_setting_is_told_with_its_key_and_cure_and_without_its_value(string key, string value, string told)
    {
        await using FeedBench bench = new([(key, value)]);

        Action read = () => _ = bench.Get<IOptions<FeedOptions>>().Value;

        read.Should().Throw<OptionsValidationException>().Which.Message.Should().Contain(told).And.NotContain("s3cret");
    }

    private static async Task ShouldRefuseAsync(FeedBench bench, Platform platform, string written)
    {
        Func<Task> find = () => bench.Reader(platform).FindAsync(written, null, default).AsTask();
        FeedException failure = (await find.Should().ThrowAsync<FeedException>()).Which;
        failure.Fault.Should().Be(FeedFault.NotAnAddress);
        failure.ToString().Should().NotContain("secret").And.NotContain("example");
    }

    private static async Task<FeedFault> FaultOfAsync(IFeedReader reader, string written)
    {
        Func<Task> find = () => reader.FindAsync(written, null, default).AsTask();
        return (await find.Should().ThrowAsync<FeedException>()).Which.Fault;
    }

    private sealed class ScriptedNames : Dictionary<string, string[]>, INameResolver
    {
        public List<string> Asked { get; } = [];

        public void Register(IServiceCollection services) => services.AddSingleton<INameResolver>(this);

        public Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken)
        {
            Asked.Add(name);
            return Task.FromResult(TryGetValue(name, out string[]? addresses) ? [.. addresses.Select(IPAddress.Parse)] : Array.Empty<IPAddress>());
        }
    }
}
