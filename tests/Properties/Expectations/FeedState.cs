namespace Confidant.Properties;

/// <summary>A feed as it should be known.</summary>
/// <param name="Id">The id that the store knows it by.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Account">Which of the person's accounts.</param>
internal sealed record FeedState(Guid Id, int Person, int Account)
{
    /// <summary>Whether it rests.</summary>
    public bool IsPaused { get; init; }

    /// <summary>How many of its source's posts were there when it was last read.</summary>
    public int Read { get; init; }
}
