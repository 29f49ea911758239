namespace Confidant.Adapters.Feeds;

/// <summary>Reads the exports that people download from platforms: plain or zipped. Safe for concurrent use; nothing is unpacked to
/// disk.</summary>
public interface IFeedExports
{
    /// <summary>Reads an export through, so that nothing is begun that cannot be ended.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FeedException">It is no export, damaged, too large or unsafe.</exception>
    ValueTask<FeedExport> CheckAsync(string path, CancellationToken cancellationToken);

    /// <summary>Reads the posts of an export that was checked, some hundreds at a time, in a bounded amount of memory.</summary>
    /// <exception cref="FeedException">It is not the file that was checked.</exception>
    IAsyncEnumerable<IReadOnlyList<FeedPost>> ReadAsync(string path, CancellationToken cancellationToken);
}
