using Confidant.Memory;

namespace Confidant.BotHost.Feeds;

/// <summary>What is read of a feed or an export, ready to be kept in one transaction.</summary>
/// <param name="Batch">The posts.</param>
internal sealed record ReadPart(PostBatch Batch)
{
    /// <summary>With the last part: the time in which all there is was read; null where some is not shown.</summary>
    public ReadSpan? Complete { get; init; }

    /// <summary>Whether the code that proves whose account it is stood in a post.</summary>
    public bool HasCode { get; init; }
}
