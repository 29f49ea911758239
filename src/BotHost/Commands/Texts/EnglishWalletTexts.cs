using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about proving a wallet, in English.</summary>
internal sealed class EnglishWalletTexts : IWalletTexts
{
    /// <inheritdoc/>
    public string Button => "A wallet";

    /// <inheritdoc/>
    public string AskAddress =>
        "Which wallet is yours? Reply with its address (0x and 40 digits) or a name that leads to it, such as alice.base.eth. Where you cannot "
        + "reply, type /link wallet and the address.";

    /// <inheritdoc/>
    public string AddressPlaceholder => "0x…";

    /// <inheritdoc/>
    public string AskInPrivate => "Write to me in our private chat: /link wallet and the address.";

    /// <inheritdoc/>
    public string NotInPlayground =>
        "In the playground anybody is anybody, so no wallet is proved here. Ask me in Telegram or Discord: /link wallet 0x…";

    /// <inheritdoc/>
    public string NoAddress =>
        "That is no wallet's address. One is 0x and 40 digits or letters from a to f; copy it from your wallet. A name such as alice.eth or "
        + "alice.base.eth works, too.";

    /// <inheritdoc/>
    public string WrongChecksum =>
        "That address has a slip in it: its capital letters are a checksum, and it is wrong. Copy it from your wallet again.";

    /// <inheritdoc/>
    public string ZeroAddress => "Nobody has the key of that address. Copy your own from your wallet.";

    /// <inheritdoc/>
    public string PageButton => "Sign on the page";

    /// <inheritdoc/>
    public string OrOnThePage => "Or sign on the page under the button, in a browser that has your wallet.";

    /// <inheritdoc/>
    public string ProveButton => "Prove it";

    /// <inheritdoc/>
    public string NotWaiting =>
        "That looks like a signature, but I asked you for none, or it was long ago. I did not keep it. To prove a wallet, begin with "
        + "/link wallet and its address.";

    /// <inheritdoc/>
    public string PasteInPrivate => "That looks like a signature. Send it to me in our private chat; I did not keep it here.";

    /// <inheritdoc/>
    public string Malformed =>
        "That signature is not in a form that I take: it may be cut off, changed, or that of a transaction. Sign the text again with “sign message” "
        + "and send me all of what your wallet shows.";

    /// <inheritdoc/>
    public string Used => "That was answered before, and counts once. /link wallet and the address asks anew.";

    /// <inheritdoc/>
    public string Expired => "Its ten minutes are over, so it proves nothing. /link wallet and the address asks anew.";

    /// <inheritdoc/>
    public string Exhausted => "There were too many wrong answers to that. /link wallet and the address asks anew.";

    /// <inheritdoc/>
    public string ChainDown =>
        "I cannot ask the chain at the moment, so I do not know yet. Nothing is used up: send me the same signature again in a few minutes.";

    /// <inheritdoc/>
    public string AskPrimary => "You have proved several wallets. Which one is shown first?";

    /// <inheritdoc/>
    public string PrimaryGone => "You have not proved that wallet, or not any more.";

    /// <inheritdoc/>
    public string Before(IssuedChallenge challenge) =>
        $"To prove that {challenge.Wallet} is yours, sign this text with it, exactly as it stands here:";

    /// <inheritdoc/>
    public string After(IssuedChallenge challenge) =>
        "In your wallet this is “sign message”. It costs nothing, moves nothing and allows nothing else. Then send me the signature (0x…) "
        + (challenge.IsPrivateChat ? "here" : "in our private chat")
        + ", within ten minutes. If you did not ask for this, ignore it, and sign for nobody who asks you to.";

    /// <inheritdoc/>
    public string AlreadyYours(EthereumAddress wallet) => $"{wallet} is proved to be yours already.";

    /// <inheritdoc/>
    public string Refused(ChallengeProblem problem, IssuedChallenge challenge) => problem switch
    {
        ChallengeProblem.Expired => Expired,
        ChallengeProblem.OtherWallet =>
            $"Another wallet signed that. Choose {challenge.Wallet} in your wallet and sign again, or ask for the other one with /link wallet.",
        ChallengeProblem.OtherText => "Another text was signed. Copy the one that I sent you, all of it, and sign that.",
        ChallengeProblem.ContractsNotSupported =>
            $"The key of {challenge.Wallet} did not sign that text. Sign the text that I sent you with this wallet. If it is a contract, I cannot "
            + $"ask it here: no endpoint is configured for chain {challenge.Chain}.",
        _ =>
            $"{challenge.Wallet} did not sign the text that I sent you. Copy that text, all of it, choose this wallet and sign again. A contract "
            + $"is asked on chain {challenge.Chain}; for one on Base, ask with /link wallet, the address and the word base.",
    };

    /// <inheritdoc/>
    public string Proved(EthereumAddress wallet, bool isContract, DateTimeOffset at) =>
        $"Proved: {wallet} is yours. Confidence very high, by {(isContract ? "its contract" : "its signature")}, "
        + $"{at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Only you are shown it. /unlink takes it back.";

    /// <inheritdoc/>
    public string Named(string wallet, IReadOnlyList<string> names) =>
        $"{wallet} also has {(names.Count == 1 ? "a name" : "names")} on chain: {string.Join(", ", names)}. I noted "
        + $"{(names.Count == 1 ? "it" : "them")} with your wallet; /unlink takes back what you do not want.";

    /// <inheritdoc/>
    public string LeadsTo(string name, EthereumAddress wallet) =>
        $"{name} leads to {wallet}. If that wallet is yours, prove it: then the name is yours, too.";

    /// <inheritdoc/>
    public string LeadsNowhere(string name) => $"{name} leads to no wallet that I can find. Give me the wallet's address instead.";

    /// <inheritdoc/>
    public string CannotLookUp(string name, bool isConfigured) => isConfigured
        ? $"I cannot look {name} up at the moment. Try again in a few minutes, or give me the wallet's address."
        : $"I cannot look {name} up: no endpoint is configured for its chain. Give me the wallet's address instead.";

    /// <inheritdoc/>
    public string PrimaryChosen(string wallet) => $"{wallet} is shown first from now on.";
}
