using Confidant.Emulators.Feeds;

namespace Confidant.FeedLoad;

/// <summary>An archive of X's, in a directory that it deletes.</summary>
internal sealed class FeedArchive : IDisposable
{
    private const int Seed = 7;

    private readonly string _directory = Directory.CreateTempSubdirectory("confidant-feeds-").FullName;

    /// <summary>Writes one.</summary>
    /// <param name="posts">How many posts it has.</param>
    public FeedArchive(int posts)
    {
        Posts = posts;
        XArchive.WriteZip(File, new GeneratedHistory(Seed, posts), new XArchiveOptions { IsProtected = false });
    }

    /// <summary>How many posts it has.</summary>
    public int Posts { get; }

    /// <summary>The file.</summary>
    public string File => Path.Combine(_directory, "twitter.zip");

    /// <summary>Where hosts put their stores.</summary>
    public string NewDirectory() => Directory.CreateDirectory(Path.Combine(_directory, Path.GetRandomFileName())).FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
