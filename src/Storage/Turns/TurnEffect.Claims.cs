using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <content>What people say and prove to be theirs besides their accounts.</content>
public abstract partial record TurnEffect
{
    /// <summary>Notes what a person says is theirs. It proves nothing, and others may say the same. The turn is computed again where they
    /// claim <see cref="IClaimStore.MostDeclared"/> other things already.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Value">What they claim.</param>
    /// <param name="Method"><see cref="ClaimMethod.Declared"/> or <see cref="ClaimMethod.Bio"/>.</param>
    /// <param name="Message">Their message that says so: the claim goes with it, and none is noted where it is gone. Null where they said
    /// so by a command or a button.</param>
    public sealed record DeclareClaim(SubjectAuthority Subject, ClaimValue Value, ClaimMethod Method, MessageId? Message)
        : Linking(Subject), IContent;

    /// <summary>Notes that something is proved to be a person's; done again, it is proved anew. The first proven wallet becomes the primary one.
    /// The turn is computed again where another profile has proved the wallet, or where a name's wallet is not proved by the person.
    /// A name that was found to lead to another wallet before is no longer that one's.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Value">A wallet, or a name that leads to one.</param>
    /// <param name="Proof">A signature or a contract for a wallet, a chain for a name.</param>
    /// <param name="Wallet">The person's proven wallet that a name leads to; null for a wallet.</param>
    public sealed record ProveClaim(SubjectAuthority Subject, ClaimValue Value, ClaimProof Proof, ClaimValue? Wallet)
        : Linking(Subject), IContent;

    /// <summary>Takes back what a person claims, whatever proves it; with a wallet go the names that lead to it. One that is not theirs is
    /// left alone.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Value">What they claimed.</param>
    public sealed record WithdrawClaim(SubjectAuthority Subject, ClaimValue Value) : Linking(Subject), IContent;

    /// <summary>Notes that it was looked whether somebody of a person's name is on another platform: that is done once for a profile.
    /// The turn is computed again where it was done meanwhile.</summary>
    /// <param name="Subject">The person.</param>
    public sealed record NoteNamesakeCheck(SubjectAuthority Subject) : Linking(Subject);

    /// <summary>Chooses which of a person's proven wallets is shown first. The turn is computed again where it is none of those.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Wallet">The wallet.</param>
    public sealed record ChoosePrimaryClaim(SubjectAuthority Subject, ClaimValue Wallet) : Linking(Subject), IContent;
}
