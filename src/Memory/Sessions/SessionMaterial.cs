using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What the summary of a session is made from.</summary>
/// <param name="Partition">The partition that all of it may be read in: of a person's private chats, or of a group.</param>
/// <param name="Session">The session.</param>
/// <param name="Previous">What the turns before these were summed up as; null where there is no such summary.</param>
/// <param name="Turns">The turns that have left the window since, oldest first.</param>
/// <param name="Epoch">The partition's privacy epoch when it was read.</param>
public sealed record SessionMaterial(
    PartitionKey Partition, SessionId Session, string? Previous, IReadOnlyList<TranscriptTurn> Turns, long Epoch) : IContent
{
    /// <summary>The messages that <see cref="Previous"/> rests on.</summary>
    public IReadOnlyList<MessageId> PreviousSources { get; init; } = [];
}
