using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about two accounts that become one person, in English.</summary>
internal sealed class EnglishAccountLinkTexts : IAccountLinkTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public string YesButton => "Yes, it is mine";

    /// <inheritdoc/>
    public string NoButton => "No";

    /// <inheritdoc/>
    public string WithdrawButton => "Take my yes back";

    /// <inheritdoc/>
    public string AskPrivate =>
        "Shall it hear your private chats with me, too? Say yes only if nobody else uses it. Until you do, they stay closed.";

    /// <inheritdoc/>
    public string OpenButton => "Open my private chats";

    /// <inheritdoc/>
    public string KeepClosedButton => "Keep them closed";

    /// <inheritdoc/>
    public string CloseButton => "Close my private chats";

    /// <inheritdoc/>
    public string UndoButton => "Undo the link";

    /// <inheritdoc/>
    public string EndButton => "End the link";

    /// <inheritdoc/>
    public string Gone => "That is over: it was ended, or waited longer than a day. /unlink shows what is linked.";

    /// <inheritdoc/>
    public string NotTogether => "These two accounts cannot be linked.";

    /// <inheritdoc/>
    public string NotForPrograms => "A program links nothing. Write /link to me in a chat.";

    /// <inheritdoc/>
    public string Ask(LinkMethod method, bool? isProposer, string other) =>
        $"Is this account yours, too?\n• {other}\n\n{Why(method, isProposer)}\n\n"
        + "If both of you say yes: wherever it talks to me, it hears what this account shares (/privacy share), and this account hears "
        + "what it shares. Private chats stay closed until you open yours in a further step. Of what both have set, the stricter counts.\n\n"
        + "If you did not ask for this, or somebody sent you a code or asked you to sign: press No. Whoever it is could then hear what you "
        + "share, and your private chats if you open them.";

    /// <inheritdoc/>
    public string Waiting(string other) =>
        $"You said yes. I asked the other side, too:\n• {other}\n\nNothing is linked until it says yes there, within a day.";

    /// <inheritdoc/>
    public string Linked(ProfileLink link, string first, string second) =>
        $"One person{Since(link)}:\n• {first} (known first)\n• {second}\n\nThe other account hears what you share, and you hear what it "
        + $"shares.\n{Private(link)}";

    /// <inheritdoc/>
    public string Ended(string other) => $"Done: nothing links you to this account.\n• {other}\n\nIt hears nothing of yours.";

    /// <inheritdoc/>
    public string EndedBy(string other) =>
        $"Nothing links you to this account any more: the other side said so.\n• {other}\n\nAll that is yours is as it was before.";

    /// <inheritdoc/>
    public string OpenedBy(string other) => $"This linked account of yours has opened its private chats to this one:\n• {other}";

    /// <inheritdoc/>
    public string ClosedBy(string other) => $"This linked account of yours has closed its private chats to this one:\n• {other}";

    /// <inheritdoc/>
    public string WaitingLine(string other, DateTimeOffset expiresAt) => $"{other}: waits for a yes until {Moment(expiresAt)}";

    /// <inheritdoc/>
    public string Line(ProfileLink link, string first, string second) => $"{first}, and {second}: one person{Since(link)}. {Private(link)}";

    /// <inheritdoc/>
    public string Note(int count) =>
        $"{(count == 1 ? "Another account is" : $"{count} other accounts are")} linked to this one (/unlink): of what each has set, the "
        + "stricter counts; each changes its own.";

    /// <inheritdoc/>
    public string TooOften(TimeSpan wait)
    {
        int minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return $"That was tried too often. Try again in {(minutes == 1 ? "a minute" : $"{minutes} minutes")}.";
    }

    private static string Why(LinkMethod method, bool? isProposer) => (method, isProposer) switch
    {
        (LinkMethod.Code, true) => "You entered the code that was shown to it.",
        (LinkMethod.Code, false) => "It entered the code that was shown to you.",
        (LinkMethod.Code, null) => "A code that was shown to one of you was entered on the other.",
        (_, true) => "It had proved the wallet before that you have just signed with.",
        (_, false) => "It has just signed with a wallet that you had proved before.",
        _ => "Both of you have proved the same wallet.",
    };

    private static string Private(ProfileLink link) =>
        $"Your private chats are {Door(link.Own)} to it, its private chats are {Door(link.Other)} to you.";

    private static string Door(LinkSide side) => side.OpensPrivate ? "open" : "closed";

    private static string Since(ProfileLink link) => link.LinkedAt is { } at ? $" since {Moment(at)}" : "";

    private static string Moment(DateTimeOffset at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", _culture);
}
