namespace Confidant.Adapters.Feeds;

/// <summary>How large exports may be that people hand over.</summary>
public sealed class FeedExportOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Feeds:Exports";

    /// <summary>The longest file, as it comes; from 1 to 10,000. Pictures and films in it are never read.</summary>
    /// <value>The default is 2,048.</value>
    public int MaxFileMegabytes { get; set; } = 2_048;

    /// <summary>How much is read of what is packed in it, counted while it is unpacked; from 1 to 100,000. What is not read, such as
    /// pictures, does not count.</summary>
    /// <value>The default is 2,000.</value>
    public int MaxUnpackedMegabytes { get; set; } = 2_000;

    /// <summary>How many times longer than packed a file in it may be; from 10 to 1,000.</summary>
    /// <value>The default is 200: exports come to about 30.</value>
    public int MaxRatio { get; set; } = 200;

    /// <summary>How many files may be packed in it; from 10 to 200,000.</summary>
    /// <value>The default is 50,000.</value>
    public int MaxEntries { get; set; } = 50_000;

    /// <summary>How many posts it may have; from 1 to 5,000,000. Each takes some bytes of memory while the export is read.</summary>
    /// <value>The default is 1,000,000.</value>
    public int MaxPosts { get; set; } = 1_000_000;
}
