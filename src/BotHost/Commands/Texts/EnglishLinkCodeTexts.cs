namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link code says, in English.</summary>
internal sealed class EnglishLinkCodeTexts : ILinkCodeTexts
{
    /// <inheritdoc/>
    public string MenuButton => "Another account of mine (code)";

    /// <inheritdoc/>
    public string EnterButton => "I have a code";

    /// <inheritdoc/>
    public string Question =>
        "Which code were you shown on your other account? Reply to this message with it, or write /link code and the code.";

    /// <inheritdoc/>
    public string Placeholder => "ABCDE-FGHJK";

    /// <inheritdoc/>
    public string NotValid =>
        "That is no code that can be used here: each holds for ten minutes and once, and is entered on another account than the one it "
        + "was shown to. /link code shows a new one.";

    /// <inheritdoc/>
    public string OnlyInPrivate =>
        "Codes are entered in our private chat only. Others may have read this one, so it is worth nothing now: /link code shows a new one.";

    /// <inheritdoc/>
    public string Shown(string code) =>
        $"{code}\n\nTo link another account of yours, write to me there, in private, within ten minutes:\n/link code {code}\n\nThen I ask "
        + "both accounts; nothing is linked before both have said yes. Give the code to nobody: whoever asks you for it wants to hear what "
        + "you told me.";
}
