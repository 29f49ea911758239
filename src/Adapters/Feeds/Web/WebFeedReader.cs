using System.Net;
using System.Runtime.CompilerServices;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Feeds of web pages: RSS, Atom and JSON Feed, at their own addresses or at those of pages that name them.</summary>
internal sealed class WebFeedReader(FeedHttp http, IOptions<FeedOptions> options, TimeProvider time) : IFeedReader
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int LongestId = 200;
    private const int MostPages = 200;
    private const string Kinds =
        "application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.1";

    private readonly FeedOptions _options = options.Value;

    /// <inheritdoc/>
    public Platform Platform => Platform.Web;

    /// <inheritdoc/>
    public bool IsEnabled => true;

    /// <inheritdoc/>
    public async ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken)
    {
        FeedAnswer answer = await AskAsync(WrittenAddress.Read(address, _options), null, cancellationToken);
        answer.EnsureWell();
        if (WebFeedPage.TryReadFeed(answer) is { } found)
        {
            return AccountOf(answer, found);
        }

        foreach (Uri named in WebFeedPage.FeedsOf(answer))
        {
            FeedAnswer feed = await AskAsync(named, null, cancellationToken);
            if (feed.Status == HttpStatusCode.OK && WebFeedPage.TryReadFeed(feed) is { } document)
            {
                return AccountOf(feed, document);
            }
        }

        throw new FeedException(FeedFault.Missing, "The page names no feed.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Uri start = account.Address ?? WrittenAddress.Read(account.Id, _options);
        var known = WebFeedPosition.Parse(position);
        WebFeedPosition last;
        string? next;
        if (known?.Next is { } stopped)
        {
            (last, next) = (known, stopped);
        }
        else
        {
            FeedAnswer first = await AskAsync(start, known, cancellationToken);
            if (first.Status == HttpStatusCode.NotModified && known is not null)
            {
                yield return new FeedPage([], known.Write());
                yield break;
            }

            // After a first reading only what changed is asked for; older pages belong to a reading of everything.
            WebFeedDocument newest = Read(first);
            next = known is null ? NextOf(newest, first.Address) : null;
            last = WebFeedPosition.After(first);
            yield return new FeedPage(PostsOf(newest, account, first.Address), (last with { Next = next }).Write())
            {
                CompleteSince = known is null && next is null ? WebFeedPosts.CompleteSince(newest.Entries) : null,
            };
        }

        var met = new HashSet<string>(StringComparer.Ordinal) { start.AbsoluteUri };
        while (next is not null)
        {
            if (!met.Add(next) || met.Count > MostPages || !Uri.TryCreate(next, UriKind.Absolute, out Uri? older))
            {
                throw new FeedException(FeedFault.Malformed, "The pages lead nowhere.");
            }

            FeedAnswer answer = await AskAsync(older, null, cancellationToken);
            WebFeedDocument document = Read(answer);
            next = document.Entries.Count == 0 ? null : NextOf(document, answer.Address);
            yield return new FeedPage(PostsOf(document, account, answer.Address), (last with { Next = next }).Write());
        }
    }

    private static WebFeedDocument Read(FeedAnswer answer)
    {
        answer.EnsureWell();
        return WebFeedPage.TryReadFeed(answer) ?? throw new FeedException(FeedFault.Malformed, "The answer is no feed.");
    }

    private static string? NextOf(WebFeedDocument document, Uri address) =>
        document.Next is { Length: > 0 } next && Uri.TryCreate(address, next, out Uri? older) && older.AbsoluteUri.Length <= 1_500
            ? older.AbsoluteUri
            : null;

    private static FeedAccount AccountOf(FeedAnswer answer, WebFeedDocument document)
    {
        string address = answer.LastingAddress.AbsoluteUri;
        return new FeedAccount(
            Platform.Web,
            address.Length <= LongestId ? address : FeedPostIds.Of(address),
            document.Title.Length > 0 ? document.Title : answer.LastingAddress.Host)
        {
            Address = answer.LastingAddress,
        };
    }

    private IReadOnlyList<FeedPost> PostsOf(WebFeedDocument document, FeedAccount account, Uri address) =>
        WebFeedPosts.Of(document, account.Id, address, time.GetUtcNow());

    private Task<FeedAnswer> AskAsync(Uri address, WebFeedPosition? known, CancellationToken cancellationToken) => http.SendAsync(
        new FeedRequest(address)
        {
            IsWritten = true,
            Accept = Kinds,
            MaxBytes = MaxBytes,
            Tag = known?.Tag,
            ModifiedAt = known?.ModifiedAt,
        },
        cancellationToken);
}
