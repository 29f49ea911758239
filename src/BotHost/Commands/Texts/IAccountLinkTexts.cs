using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about two accounts that become one person, in one language. Accounts come as they are shown.</summary>
internal interface IAccountLinkTexts
{
    /// <summary>Asks one side whether the other account is theirs, too.</summary>
    /// <param name="method">What made somebody propose it.</param>
    /// <param name="isProposer">Whether the asked side made the proposal; null where that is not known.</param>
    /// <param name="other">The other account.</param>
    string Ask(LinkMethod method, bool? isProposer, string other);

    /// <summary>The button that confirms.</summary>
    string YesButton { get; }

    /// <summary>The button that declines.</summary>
    string NoButton { get; }

    /// <summary>The answer to a side that has confirmed first.</summary>
    string Waiting(string other);

    /// <summary>The button that takes a yes back.</summary>
    string WithdrawButton { get; }

    /// <summary>How a link stands, for one of its sides.</summary>
    /// <param name="link">The link.</param>
    /// <param name="first">The account that was known first.</param>
    /// <param name="second">The other one.</param>
    string Linked(ProfileLink link, string first, string second);

    /// <summary>Asks whether the other account may hear private chats, too.</summary>
    string AskPrivate { get; }

    /// <summary>The button that opens private chats.</summary>
    string OpenButton { get; }

    /// <summary>The button that leaves them closed.</summary>
    string KeepClosedButton { get; }

    /// <summary>The button that closes them.</summary>
    string CloseButton { get; }

    /// <summary>The button that ends a link within its first days.</summary>
    string UndoButton { get; }

    /// <summary>The button that ends a link.</summary>
    string EndButton { get; }

    /// <summary>The answer to the side that ends a link or declines it.</summary>
    string Ended(string other);

    /// <summary>The notice to the other side.</summary>
    string EndedBy(string other);

    /// <summary>The notice when the other side has opened its private chats.</summary>
    string OpenedBy(string other);

    /// <summary>The notice when the other side has closed them.</summary>
    string ClosedBy(string other);

    /// <summary>The answer where a proposal or link is there no more.</summary>
    string Gone { get; }

    /// <summary>The answer where two accounts cannot become one person.</summary>
    string NotTogether { get; }

    /// <summary>A proposal that waits, as a line of /unlink.</summary>
    string WaitingLine(string other, DateTimeOffset expiresAt);

    /// <summary>A link, as a line of /unlink.</summary>
    string Line(ProfileLink link, string first, string second);

    /// <summary>That there are linked accounts, and whose settings count: a line of /privacy and /mymemories.</summary>
    /// <param name="count">How many.</param>
    string Note(int count);

    /// <summary>The answer where something was tried too often.</summary>
    /// <param name="wait">For how long nothing is tried.</param>
    string TooOften(TimeSpan wait);

    /// <summary>The answer to a program.</summary>
    string NotForPrograms { get; }
}
