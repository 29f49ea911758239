using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about proving a wallet, in one language.</summary>
internal interface IWalletTexts
{
    /// <summary>The button in the menu of /link.</summary>
    string Button { get; }

    /// <summary>Asks for the address.</summary>
    string AskAddress { get; }

    /// <summary>What the field shows in which it is written.</summary>
    string AddressPlaceholder { get; }

    /// <summary>What to do instead where others read along.</summary>
    string AskInPrivate { get; }

    /// <summary>The answer in the playground.</summary>
    string NotInPlayground { get; }

    /// <summary>What was typed is neither an address nor a name.</summary>
    string NoAddress { get; }

    /// <summary>The address has its letters in the wrong case.</summary>
    string WrongChecksum { get; }

    /// <summary>Nobody has the key of the zero address.</summary>
    string ZeroAddress { get; }

    /// <summary>The button that opens the page.</summary>
    string PageButton { get; }

    /// <summary>What a page cannot be opened for by itself is told besides.</summary>
    string OrOnThePage { get; }

    /// <summary>The button that offers to prove a wallet.</summary>
    string ProveButton { get; }

    /// <summary>A signature came that nothing waits for.</summary>
    string NotWaiting { get; }

    /// <summary>A signature was said to the bot before others.</summary>
    string PasteInPrivate { get; }

    /// <summary>The signature is in a form that is refused.</summary>
    string Malformed { get; }

    /// <summary>The question was answered before.</summary>
    string Used { get; }

    /// <summary>The question's time is over.</summary>
    string Expired { get; }

    /// <summary>There were too many wrong answers.</summary>
    string Exhausted { get; }

    /// <summary>The chain gave no answer.</summary>
    string ChainDown { get; }

    /// <summary>Asks which of several wallets is shown first.</summary>
    string AskPrimary { get; }

    /// <summary>What is said above the text to sign.</summary>
    /// <param name="challenge">The challenge.</param>
    string Before(IssuedChallenge challenge);

    /// <summary>What is said below it.</summary>
    /// <param name="challenge">The challenge.</param>
    string After(IssuedChallenge challenge);

    /// <summary>The wallet is proved already.</summary>
    string AlreadyYours(EthereumAddress wallet);

    /// <summary>Why an answer proves nothing, and what to do.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="challenge">What was answered.</param>
    string Refused(ChallengeProblem problem, IssuedChallenge challenge);

    /// <summary>The wallet is proved.</summary>
    /// <param name="wallet">It.</param>
    /// <param name="isContract">Whether a contract said so.</param>
    /// <param name="at">When.</param>
    string Proved(EthereumAddress wallet, bool isContract, DateTimeOffset at);

    /// <summary>Names were found that lead to a proven wallet.</summary>
    string Named(string wallet, IReadOnlyList<string> names);

    /// <summary>A name leads to a wallet, which is to be proved.</summary>
    string LeadsTo(string name, EthereumAddress wallet);

    /// <summary>A name leads nowhere.</summary>
    string LeadsNowhere(string name);

    /// <summary>A name cannot be looked up.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isConfigured">Whether its chain is asked at all; then it gave no answer now.</param>
    string CannotLookUp(string name, bool isConfigured);

    /// <summary>The wallet that is shown first was chosen.</summary>
    string PrimaryChosen(string wallet);

    /// <summary>That wallet is not proved any more.</summary>
    string PrimaryGone { get; }
}
