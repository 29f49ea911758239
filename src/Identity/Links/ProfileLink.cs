namespace Confidant.Identity;

/// <summary>That two profiles are one person, as one of them sees it. It holds once both have confirmed it; until then it opens
/// nothing. It rewrites no row, so that ending it leaves what was before.</summary>
/// <param name="Id">The link.</param>
/// <param name="Method">What it was proposed by.</param>
/// <param name="Own">The side that looks.</param>
/// <param name="Other">The other side.</param>
/// <param name="CreatedAt">When it was proposed.</param>
/// <param name="ExpiresAt">Until when it can be confirmed.</param>
public sealed record ProfileLink(
    LinkId Id, LinkMethod Method, LinkSide Own, LinkSide Other, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>How long a proposal waits for both sides.</summary>
    /// <value>24 hours.</value>
    public static TimeSpan ProposalLifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>How long after that the link is offered to be undone. It can be ended ever after, and leaves as little behind.</summary>
    /// <value>72 hours.</value>
    public static TimeSpan UndoWindow { get; } = TimeSpan.FromHours(72);

    /// <summary>When both had confirmed it; null while one has not.</summary>
    public DateTimeOffset? LinkedAt =>
        Own.ConfirmedAt is { } own && Other.ConfirmedAt is { } other ? (own > other ? own : other) : null;

    /// <summary>The side that was known first.</summary>
    public LinkSide Primary =>
        (Own.FirstSeen, Own.User.Value).CompareTo((Other.FirstSeen, Other.User.Value)) <= 0 ? Own : Other;

    /// <summary>The side that was known later.</summary>
    public LinkSide Secondary => ReferenceEquals(Primary, Own) ? Other : Own;

    /// <summary>The same link as the other side sees it.</summary>
    public ProfileLink SeenFromOther() => this with { Own = Other, Other = Own };
}
