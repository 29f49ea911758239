namespace Confidant.Memory;

/// <summary>Something that somebody posts about.</summary>
/// <param name="Name">The word or tag, as it is written most often; without "#".</param>
/// <param name="Posts">How many posts have it.</param>
/// <param name="Sources">The latest of these, at most <see cref="MostSources"/>.</param>
public sealed record PostTopic(string Name, int Posts, IReadOnlyList<MessageId> Sources) : IContent
{
    /// <summary>How many posts stand for a topic at the most.</summary>
    public const int MostSources = 40;
}
