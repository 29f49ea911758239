using System.Globalization;
using Confidant.BotHost.Commands.Links.Claims;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is told about what a person says is theirs, in English.</summary>
internal sealed class EnglishClaimTexts : IClaimTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public string MenuButton => "A handle or a name";

    /// <inheritdoc/>
    public string Menu => "What is yours? I note what you say. That proves nothing and opens nothing, and I show it to nobody else.";

    /// <inheritdoc/>
    public string TakeBackButton => "Take it back";

    /// <inheritdoc/>
    public string TooMany => "You have linked as much as I can keep. /unlink takes something back.";

    /// <inheritdoc/>
    public string Guessed => "Did you say that this is yours? A button notes it, for you alone.";

    /// <inheritdoc/>
    public string ElsewhereToo => "Do you talk with me on another platform, too? /link code links the two. I ask this once.";

    /// <inheritdoc/>
    public string Title => "What you linked";

    /// <inheritdoc/>
    public string LinkedTitle => "What your linked profiles say is theirs";

    /// <inheritdoc/>
    public string Heading => "What you said and proved to be yours";

    /// <inheritdoc/>
    public string KindName(ClaimKind kind) => kind switch
    {
        ClaimKind.Twitter => "Twitter",
        ClaimKind.Telegram => "Telegram",
        ClaimKind.Farcaster => "Farcaster",
        ClaimKind.Ethereum => "Wallet",
        ClaimKind.Basename => "Basename",
        _ => "ENS name",
    };

    /// <inheritdoc/>
    public string Form(ClaimKind kind) => kind switch
    {
        ClaimKind.Twitter => "@alice: 1 to 15 letters, digits or _",
        ClaimKind.Telegram => "@alice: 4 to 32 letters, digits or _, a letter first",
        ClaimKind.Farcaster => "alice: 1 to 16 letters, digits or -",
        ClaimKind.Ethereum => "0x and 40 hexadecimal digits",
        ClaimKind.Basename => "alice.base.eth",
        _ => "alice.eth",
    };

    /// <inheritdoc/>
    public string Ask(ClaimKind kind) =>
        $"What is your {KindName(kind)}? Reply with it ({Form(kind)}), or type /link {ClaimReader.WordOf(kind)} and what it is.";

    /// <inheritdoc/>
    public string Malformed(ClaimKind kind) => $"{KindName(kind)} has nothing like that. It looks like this: {Form(kind)}.";

    /// <inheritdoc/>
    public string Show(ClaimValue value) =>
        $"{KindName(value.Kind)} {(value.Kind is ClaimKind.Twitter or ClaimKind.Telegram ? "@" : "")}{value.Text}";

    /// <inheritdoc/>
    public string Noted(ClaimValue value) =>
        $"Noted, for you alone: {Show(value)} is yours. You say so and nothing proves it: it opens nothing, and nobody else is shown it. "
        + "/whoami lists it, /unlink takes it back.";

    /// <inheritdoc/>
    public string Known(IdentityClaim claim) => $"I have that already: {Line(claim)}.";

    /// <inheritdoc/>
    public string TakenBack(ClaimValue value, bool withNames) =>
        $"Taken back: {Show(value)}{(withNames ? ", with the names that lead to it" : "")}.";

    /// <inheritdoc/>
    public string Line(IdentityClaim claim) =>
        $"{Show(claim.Value)}{(claim.IsPrimary ? " (shown first)" : "")} – {Method(claim)}, confidence {ClaimNames.Of(claim.Confidence)}, "
        + $"{Proof(claim)}, since {claim.FirstSeen.ToString("d MMMM yyyy", _culture)}";

    /// <inheritdoc/>
    public string GoToo(int count) =>
        count == 1 ? "The one thing that you linked goes as well." : $"The {count} things that you linked go as well.";

    private static string Method(IdentityClaim claim) => claim.Method switch
    {
        ClaimMethod.Declared => "you said so",
        ClaimMethod.Bio => "a profile of yours says so",
        ClaimMethod.Wallet => "the wallet signed",
        _ => $"the chain leads from it to {claim.Wallet?.Text}",
    };

    private static string Proof(IdentityClaim claim) => claim.Proof switch
    {
        ClaimProof.None => "unproven",
        ClaimProof.Signature => $"proved by a signature on {Date(claim)}",
        ClaimProof.Contract => $"proved by the wallet's contract on {Date(claim)}",
        _ => $"proved on the chain on {Date(claim)}",
    };

    private static string? Date(IdentityClaim claim) => claim.VerifiedAt?.ToString("d MMMM yyyy", _culture);
}
