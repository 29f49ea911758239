using System.Runtime.InteropServices;
using System.Text.Json;
using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>A download of Facebook's that was read through. Its posts have no ids: one is known by its second and its place among those
/// of the same second, counted from the oldest, in whichever direction the download lists them.</summary>
internal sealed class FacebookExportReading : IExportReading
{
    private readonly ExportBundle _bundle;
    private readonly FacebookLayout _layout;
    private readonly FacebookPostReader _reader;
    private readonly Dictionary<long, int> _ofSecond = [];
    private long? _first;
    private long _last;

    /// <summary>Reads a download through.</summary>
    /// <param name="bundle">The download.</param>
    /// <param name="layout">Where its files are.</param>
    /// <param name="latest">No post is later than this.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FeedException">It cannot be read.</exception>
    public FacebookExportReading(
        ExportBundle bundle, FacebookLayout layout, DateTimeOffset latest, CancellationToken cancellationToken)
    {
        (_bundle, _layout, _reader) = (bundle, layout, new FacebookPostReader(latest));
        Export = Check(cancellationToken);
    }

    /// <inheritdoc/>
    public FeedExport Export { get; }

    private bool IsNewestFirst => _first > _last;

    /// <inheritdoc/>
    public IEnumerable<FeedPost> Read(CancellationToken cancellationToken)
    {
        _bundle.StartOver();
        var met = new Dictionary<long, int>();
        foreach (JsonElement post in Posts(cancellationToken))
        {
            long second = _reader.SecondOf(post);
            int ordinal = 0;
            if (_ofSecond.TryGetValue(second, out int count))
            {
                ref int before = ref CollectionsMarshal.GetValueRefOrAddDefault(met, second, out _);
                ordinal = IsNewestFirst ? Math.Max(count - 1 - before, 0) : before;
                before++;
            }

            yield return FacebookPostReader.Read(post, second, ordinal);
        }
    }

    private FeedExport Check(CancellationToken cancellationToken)
    {
        int posts = 0;
        foreach (JsonElement post in Posts(cancellationToken))
        {
            long second = _reader.SecondOf(post);
            FacebookPostReader.Read(post, second, 0);
            CollectionsMarshal.GetValueRefOrAddDefault(_ofSecond, second, out _)++;
            _first ??= second;
            _last = second;
            if (++posts > _bundle.MaxPosts)
            {
                throw new FeedException(FeedFault.TooLarge, "The download has more posts than allowed.");
            }
        }

        if (posts == 0)
        {
            throw new FeedException(FeedFault.NoPosts, "The download has no posts.");
        }

        foreach (long second in _ofSecond.Where(static pair => pair.Value == 1).Select(static pair => pair.Key).ToArray())
        {
            _ofSecond.Remove(second);
        }

        // It does not tell of which time it is, so that what is missing may just not have been asked for.
        FeedAccount account = FacebookProfile.Read(_bundle, _layout, cancellationToken);
        return new FeedExport(account, posts);
    }

    private IEnumerable<JsonElement> Posts(CancellationToken cancellationToken)
    {
        foreach (string file in _layout.Posts)
        {
            using var items = new JsonItems(_bundle.Read(file));
            foreach (JsonElement post in items.Read(cancellationToken))
            {
                yield return post;
            }
        }
    }
}
