namespace Confidant.Properties;

/// <summary>Who reads: a person in private, a group with a person who speaks, or anybody with a person who speaks.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Agent">The agent that answers.</param>
/// <param name="Person">The person who is answered.</param>
/// <param name="Group">The group; null elsewhere.</param>
/// <param name="Epoch">The epoch the reader knows the group in.</param>
internal sealed record Reader(ReaderKind Kind, int Agent, int Person, int? Group, int Epoch)
{
    /// <summary>Whether the audience was resolved earlier: then it reads no more than a new one, and may read less.</summary>
    public bool IsStale { get; init; }
}
