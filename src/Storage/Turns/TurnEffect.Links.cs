using Confidant.Identity;

namespace Confidant.Storage;

/// <content>What people say and prove to be theirs.</content>
public abstract partial record TurnEffect
{
    /// <summary>A change of what is one person's.</summary>
    /// <param name="Subject">Who changes it.</param>
    public abstract record Linking(SubjectAuthority Subject) : TurnEffect;

    /// <summary>Proposes that two profiles are one person. It opens nothing until both sides have confirmed. The turn is computed again
    /// where the two are one profile, linked, or proposed already, or where one alone is of the playground.</summary>
    /// <param name="Subject">Who proposes it.</param>
    /// <param name="Account">Their account that took part.</param>
    /// <param name="Other">The other profile.</param>
    /// <param name="OtherAccount">Its account that took part.</param>
    /// <param name="Link">The id of the link.</param>
    /// <param name="Method">What it is proposed by.</param>
    public sealed record ProposeLink(
        SubjectAuthority Subject, PlatformUserId Account, UserId Other, PlatformUserId OtherAccount, LinkId Link, LinkMethod Method)
        : Linking(Subject);

    /// <summary>Says for one side that two profiles are one person; with the second side's word the link holds. The turn is computed
    /// again where there is no such proposal any more.</summary>
    /// <param name="Subject">The side.</param>
    /// <param name="Link">The link.</param>
    /// <param name="Completes">Whether the turn says that the link holds with it: the turn is computed again where it is otherwise,
    /// because both confirm at once. Null where it says neither.</param>
    public sealed record ConfirmLink(SubjectAuthority Subject, LinkId Link, bool? Completes = null) : Linking(Subject);

    /// <summary>Lets the other profile of a link read this side's private chats, or no longer; what was answered from them goes.</summary>
    /// <param name="Subject">The side that owns them.</param>
    /// <param name="Link">The link.</param>
    /// <param name="Enabled">Whether they are opened.</param>
    public sealed record OpenLink(SubjectAuthority Subject, LinkId Link, bool Enabled) : Linking(Subject);

    /// <summary>Declines a proposal, or ends a link: each profile is what it was before, and what was answered to one from the words of
    /// the other goes. One that is not theirs is left alone.</summary>
    /// <param name="Subject">Either side.</param>
    /// <param name="Link">The link.</param>
    public sealed record EndLink(SubjectAuthority Subject, LinkId Link) : Linking(Subject);

    /// <summary>Counts an attempt. The turn is computed again where a limit is reached, so that it says so.</summary>
    /// <param name="Subject">Who tries.</param>
    /// <param name="Limits">What limits it; see <see cref="IAttemptStore"/>.</param>
    public sealed record CountAttempt(SubjectAuthority Subject, IReadOnlyList<AttemptLimit> Limits) : Linking(Subject);

    /// <summary>Keeps a code's keyed hash for <see cref="LinkCode.Lifetime"/>. The person's earlier code ends.</summary>
    /// <param name="Subject">Who is shown it.</param>
    /// <param name="Account">Their account that is shown it.</param>
    /// <param name="Code">The code.</param>
    public sealed record IssueLinkCode(SubjectAuthority Subject, PlatformUserId Account, LinkCode Code) : Linking(Subject);

    /// <summary>Uses up a code of somebody else's. The turn is computed again where it does not hold any more.</summary>
    /// <param name="Subject">Who enters it.</param>
    /// <param name="Account">The account they enter it on.</param>
    /// <param name="Code">The code.</param>
    public sealed record UseLinkCode(SubjectAuthority Subject, PlatformUserId Account, LinkCode Code) : Linking(Subject);

    /// <summary>Ends a code that others have seen, whosever it is.</summary>
    /// <param name="Subject">Who showed it.</param>
    /// <param name="Code">The code.</param>
    public sealed record EndLinkCode(SubjectAuthority Subject, LinkCode Code) : Linking(Subject);
}
