using System.Text;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds;

public sealed class WebFeedTests : IAsyncLifetime
{
    private static readonly string[] _gardens = ["gardens"];
    private static readonly string[] _gardensAndFood = ["gardens", "food"];

    private FeedBench _bench = null!;
    private WebEmulator _web = null!;

    private IFeedReader Reader => _bench.Reader(Platform.Web);

    public async Task InitializeAsync()
    {
        _web = await WebEmulator.StartAsync();
        _bench = StartBench();
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _web.DisposeAsync();
    }

    [Fact]
    public async Task RSS_is_read_with_its_modules_and_its_HTML()
    {
        _web.Put("/rss", """

            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY x "no">]>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Alice &amp; her garden</title><link>/</link>
            <item><guid isPermaLink="false">1</guid><media:title>No</media:title><title>Tomatoes</title><link>/posts/1</link>
              <pubDate>Mon, 15 Jan 2024 14:30:00 GMT</pubDate><category>gardens</category><category>Gardens</category><category>food</category>
              <description>Short</description>
              <content:encoded><![CDATA[<p>They are&nbsp;ripe.</p><script>alert(1)</script><blockquote><p>Bob's words</p></blockquote><ul><li>One<li>Two</ul><p>caf&eacute;]]></content:encoded></item>
            <item><link>/posts/2</link><description>Only &lt;b&gt;this&lt;/b&gt; &nbsp;</description><dc:date>2024-01-14T10:00:00+02:00</dc:date></item>
            <item><title>Nothing to tell it by</title></item>
            </channel></rss>
            """);

        IReadOnlyList<FeedPost> posts = await ReadAsync("/rss");

        posts.Should().HaveCount(2);
        posts[0].Should().BeEquivalentTo(new
        {
            Text = "Tomatoes\n\nThey are ripe.\n\n- One\n- Two\n\ncafé",
            PostedAt = new DateTimeOffset(2024, 1, 15, 14, 30, 0, TimeSpan.Zero),
            Hashtags = _gardensAndFood,
            Address = new Uri(_web.Url + "/posts/1"),
            Kind = FeedPostKind.Own,
            IsPublic = true,
        });
        posts[1].Should().BeEquivalentTo(new { Text = "Only this", PostedAt = new DateTimeOffset(2024, 1, 14, 8, 0, 0, TimeSpan.Zero) });
        (await Reader.FindAsync(_web.Url + "/rss", null, default)).Handle.Should().Be("Alice & her garden");
    }

    [Fact]
    public async Task Atom_and_JSON_Feed_and_the_first_RSS_are_read()
    {
        _web.Put("/atom", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">A &amp;amp; B</title>
            <entry><id>urn:1</id><title>Plain &lt;title&gt;</title><updated>2024-01-15T14:30:00Z</updated><link rel="self" href="/no"/><link href="/1"/>
            <category term="gardens"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Said <em>so</em>.</p></div></content></entry></feed>
            """);
        _web.Put("/json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","items":[
            {"id":7,"content_text":"A note","date_published":"2024-01-15T14:30:00Z","tags":["gardens"],"url":"https://example.com/7"},
            {"id":"8","title":"Titled","content_html":"<p>And <b>more</b></p>","date_published":"2024-01-14T14:30:00Z"}]}
            """, "application/feed+json");
        _web.Put("/rdf", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>R</title></channel><item rdf:about="x"><title>Old</title><link>https://example.com/old</link><dc:date>2004-01-15</dc:date></item></rdf:RDF>
            """);

        (await ReadAsync("/atom")).Single().Should().BeEquivalentTo(
            new { Text = "Plain <title>\n\nSaid so.", Hashtags = _gardens, Address = new Uri(_web.Url + "/1") });
        (await ReadAsync("/json")).Select(static post => post.Text).Should().Equal("A note", "Titled\n\nAnd more");
        (await ReadAsync("/rdf")).Single().Should().BeEquivalentTo(new { Text = "Old", PostedAt = new DateTimeOffset(2004, 1, 15, 0, 0, 0, TimeSpan.Zero) });
    }

    [Theory]
    [InlineData("windows-1252", "<?xml version=\"1.0\" encoding=\"windows-1252\"?>", null)]
    [InlineData("iso-8859-1", "<?xml version=\"1.0\"?>", "application/rss+xml; charset=iso-8859-1")]
    [InlineData("utf-16", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", null)]
    public async Task Text_is_read_in_the_encoding_it_is_written_in(string encoding, string head, string? kind)
    {
        Encoding written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        string body = head + "<rss version=\"2.0\"><channel><item><guid>1</guid><description>año</description></item></channel></rss>";
        _web.Put("/rss", new FeedServerAnswer(200, body, kind ?? "application/rss+xml") { Bytes = [.. written.GetPreamble(), .. written.GetBytes(body)] });

        (await ReadAsync("/rss")).Single().Text.Should().Be("año");
    }

    [Theory]
    [InlineData("""<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><guid>1</guid><description>&x;</description></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><guid>1</guid><description>&b;</description></item></channel></rss>""")]
    public async Task No_entity_is_made_or_fetched(string attack)
    {
        _web.Put("/rss", attack);

        (await FaultOfAsync("/rss")).Should().Be(FeedFault.Missing);
    }

    [Fact]
    public async Task XML_of_endless_depth_is_refused()
    {
        _web.Put("/rss", "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));

        (await FaultOfAsync("/rss")).Should().Be(FeedFault.Missing);
    }

    [Fact]
    public async Task A_page_leads_to_the_feed_that_it_names()
    {
        _web.Put("/blog/", """
            <!doctype html><html><head><base href="/blog/"><LINK REL='alternate stylesheet' type="text/css" href="x.css">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
            <link rel=alternate type=application/rss+xml href=gone.xml>
            <link rel="alternate" type="application/atom+xml" href="feed.xml"></head><body>…</body></html>
            """, "text/html");
        _web.Put("/blog/feed.xml", """<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title></feed>""");
        _web.Put("/bare", "<html><head></head><body><link rel='alternate' type='application/rss+xml' href='/blog/feed.xml'></body></html>", "text/html");

        FeedAccount account = await Reader.FindAsync(_web.Url + "/blog/", null, default);

        account.Should().Be(new FeedAccount(Platform.Web, _web.Url + "/blog/feed.xml", "Notes") { Address = new Uri(_web.Url + "/blog/feed.xml") });
        (await FaultOfAsync("/bare")).Should().Be(FeedFault.Missing);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        _web.Put("/rss", """<rss><channel><item><guid>1</guid><description>One</description></item></channel></rss>""");
        FeedAccount account = await Reader.FindAsync(_web.Url + "/rss", null, default);
        string position = (await Reader.ReadAllAsync(account)).Single().Position;

        (await Reader.ReadAllAsync(account, position)).Single().Should().BeEquivalentTo(new { Posts = Array.Empty<FeedPost>(), Position = position });

        _web.Put("/rss", """<rss><channel><item><guid>2</guid><description>Two</description></item></channel></rss>""");
        (await Reader.ReadAllAsync(account, position)).Single().Posts.Single().Text.Should().Be("Two");
    }

    [Theory]
    [InlineData("2024-01-15", "2024-01-14", true)]
    [InlineData("2024-01-14", "2024-01-15", false)]
    public async Task Only_a_feed_in_the_order_of_its_dates_tells_what_is_gone(string first, string second, bool tells)
    {
        _web.Put("/rss", $"<rss><channel><item><guid>1</guid><pubDate>{first}</pubDate></item><item><guid>2</guid><pubDate>{second}</pubDate></item></channel></rss>");
        FeedAccount account = await Reader.FindAsync(_web.Url + "/rss", null, default);

        (await Reader.ReadAllAsync(account)).Single().CompleteSince.HasValue.Should().Be(tells);
    }

    [Theory]
    [InlineData("Mon, 15 Jan 2024 14:30:00 GMT")]
    [InlineData("15 Jan 2024 14:30:00 +0000")]
    [InlineData("Monday, 15-Jan-24 14:30:00 UTC")]
    [InlineData("Mon, 15 Jan 2024 09:30:00 EST")]
    [InlineData("mon, 15 january 2024 15:30:00 +01:00")]
    [InlineData("Mon, 15 Jan 2024 14:30 Z")]
    [InlineData("2024-01-15T14:30:00Z")]
    [InlineData("2024-01-15T16:30:00.000+02:00")]
    [InlineData("2024-01-15 14:30:00")]
    public void A_date_is_read_in_each_of_its_forms(string text) =>
        FeedDate.Read(text).Should().Be(new DateTimeOffset(2024, 1, 15, 14, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("yesterday")]
    [InlineData("Mon, 45 Jan 2024 14:30:00 GMT")]
    [InlineData("Mon, 15 Foo 2024 14:30:00 GMT")]
    [InlineData("99999-01-01")]
    public void What_is_no_date_is_none(string? text) => FeedDate.Read(text).Should().BeNull();

    private static FeedBench StartBench() => new([("Feeds:AllowPrivateAddresses", "true")]);

    private async Task<IReadOnlyList<FeedPost>> ReadAsync(string path) =>
        [.. (await Reader.ReadAllAsync(await Reader.FindAsync(_web.Url + path, null, default))).SelectMany(static page => page.Posts)];

    private async Task<FeedFault> FaultOfAsync(string path)
    {
        Func<Task> find = () => Reader.FindAsync(_web.Url + path, null, default).AsTask();
        return (await find.Should().ThrowAsync<FeedException>()).Which.Fault;
    }
}
