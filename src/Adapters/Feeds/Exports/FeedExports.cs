using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads exports of every platform that has some. An export is read through before the first post of it is handed out, also
/// where it was checked before: the file may be another one by then.</summary>
internal sealed class FeedExports(IEnumerable<IExportFormat> formats, IOptions<FeedExportOptions> options) : IFeedExports
{
    private const int PostsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<FeedExport> CheckAsync(string path, CancellationToken cancellationToken) =>
        await Task.Run(
            () => Guarded(() =>
            {
                using var bundle = ExportBundle.Open(path, options.Value);
                return Open(bundle, cancellationToken).Export;
            }),
            cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<FeedPost>> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using ExportBundle bundle = await Task.Run(() => Guarded(() => ExportBundle.Open(path, options.Value)), cancellationToken);
        using IEnumerator<FeedPost> posts = await Task.Run(
            () => Guarded(() => Open(bundle, cancellationToken).Read(cancellationToken).GetEnumerator()), cancellationToken);
        IReadOnlyList<FeedPost> next;
        while ((next = await Task.Run(() => Guarded(() => Take(posts)), cancellationToken)).Count > 0)
        {
            yield return next;
        }
    }

    private static List<FeedPost> Take(IEnumerator<FeedPost> posts)
    {
        var taken = new List<FeedPost>(PostsAtATime);
        while (taken.Count < PostsAtATime && posts.MoveNext())
        {
            taken.Add(posts.Current);
        }

        return taken;
    }

    private IExportReading Open(ExportBundle bundle, CancellationToken cancellationToken) =>
        formats.Select(format => format.TryOpen(bundle, cancellationToken)).FirstOrDefault(static found => found is not null)
        ?? throw new FeedException(FeedFault.UnknownExport, "The file is no export that is known.");

    // What libraries throw on strange input may quote it, so it is not kept.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new FeedException(FeedFault.Damaged, "The packing is damaged.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FeedException(FeedFault.Unavailable, "The file cannot be read.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or RegexMatchTimeoutException)
        {
            throw new FeedException(FeedFault.Damaged, "A value is not of its form.");
        }
    }
}
