namespace Confidant.Properties;

/// <summary>A forget, as it keeps away what had been posted by then and is read later.</summary>
/// <param name="Person">Who forgot.</param>
/// <param name="Canary">The topic; null for everything.</param>
/// <param name="At">When.</param>
/// <param name="Lasts">Whether it holds for ever, as it does for who had a feed then.</param>
internal sealed record ForgetMark(int Person, string? Canary, DateTimeOffset At, bool Lasts)
{
    private static readonly TimeSpan _kept = TimeSpan.FromHours(48);

    /// <summary>Whether it concerns a post.</summary>
    public bool Covers(int person, SourcePost post) => person == Person && post.PostedAt < At && (Canary is null || Canary == post.Canary);

    /// <summary>Whether it is certain to be known still.</summary>
    public bool IsKept(DateTimeOffset now) => Lasts || now - At < _kept;
}
