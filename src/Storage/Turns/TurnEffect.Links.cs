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
    public sealed record ConfirmLink(SubjectAuthority Subject, LinkId Link) : Linking(Subject);

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
}
