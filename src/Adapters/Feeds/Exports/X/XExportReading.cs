using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>An archive of X's that was read through.</summary>
internal sealed class XExportReading : IExportReading
{
    private readonly ExportBundle _bundle;
    private readonly IReadOnlyList<Func<Stream>> _files;
    private readonly XFacts _facts;
    private readonly XTweetReader _reader;

    /// <summary>Reads an archive through.</summary>
    /// <param name="bundle">The archive.</param>
    /// <param name="files">Its files with posts.</param>
    /// <param name="facts">What stands beside them; what they tell themselves is added.</param>
    /// <param name="latest">No post is later than this.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FeedException">It cannot be read.</exception>
    public XExportReading(
        ExportBundle bundle, IReadOnlyList<Func<Stream>> files, XFacts facts, DateTimeOffset latest, CancellationToken cancellationToken)
    {
        (_bundle, _files, _facts, _reader) = (bundle, files, facts, new XTweetReader(facts, latest));
        Export = Check(cancellationToken);
    }

    /// <inheritdoc/>
    public FeedExport Export { get; }

    /// <inheritdoc/>
    public IEnumerable<FeedPost> Read(CancellationToken cancellationToken)
    {
        _bundle.StartOver();
        var seen = new HashSet<ulong>();
        foreach ((XHead head, JsonElement tweet) in Tweets(cancellationToken))
        {
            if (_facts.IsLast(head) && seen.Add(head.Id))
            {
                yield return _reader.Read(head, tweet);
            }
        }
    }

    private FeedExport Check(CancellationToken cancellationToken)
    {
        var threads = new XThreads(_facts.AccountId is null);
        foreach ((XHead head, JsonElement tweet) in Tweets(cancellationToken))
        {
            _reader.Read(head, tweet);
            threads.Add(head, tweet);
            if (threads.Posts > _bundle.MaxPosts)
            {
                throw new FeedException(FeedFault.TooLarge, "The archive has more posts than allowed.");
            }

            if (head.Root != head.Id)
            {
                _facts.LastVersions[head.Root] = Math.Max(head.Id, _facts.LastVersions.GetValueOrDefault(head.Root));
            }
        }

        if (threads.Posts == 0)
        {
            throw new FeedException(FeedFault.NoPosts, "The archive has no posts.");
        }

        threads.Complete(_facts);
        bool isWhole = _facts.ListedPosts == threads.Posts && _facts.MadeAt is not null;
        return new FeedExport(_facts.Account(), threads.Posts - threads.EarlierVersions)
        {
            CompleteSince = isWhole ? _facts.AccountMadeAt ?? XTime.Beginning : null,
            MadeAt = _facts.MadeAt,
        };
    }

    private IEnumerable<(XHead Head, JsonElement Tweet)> Tweets(CancellationToken cancellationToken)
    {
        foreach (Func<Stream> file in _files)
        {
            using var items = new JsonItems(file());
            foreach (JsonElement item in items.Read(cancellationToken))
            {
                JsonElement tweet = XTweetReader.TweetOf(item);
                yield return (XHead.Read(tweet), tweet);
            }
        }
    }
}
