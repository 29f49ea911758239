namespace Confidant.Adapters.Feeds;

/// <summary>An export that was read through once, without a fault.</summary>
internal interface IExportReading
{
    /// <summary>What it holds.</summary>
    FeedExport Export { get; }

    /// <summary>Its posts, always in the same order.</summary>
    IEnumerable<FeedPost> Read(CancellationToken cancellationToken);
}
