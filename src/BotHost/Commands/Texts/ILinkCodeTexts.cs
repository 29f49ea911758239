namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link code says, in one language.</summary>
internal interface ILinkCodeTexts
{
    /// <summary>The button of /link.</summary>
    string MenuButton { get; }

    /// <summary>Shows a code, and what it is for.</summary>
    string Shown(string code);

    /// <summary>The button of whoever was shown a code elsewhere.</summary>
    string EnterButton { get; }

    /// <summary>Asks for the code.</summary>
    string Question { get; }

    /// <summary>What the field for it shows.</summary>
    string Placeholder { get; }

    /// <summary>The answer to whatever is no code that can be used.</summary>
    string NotValid { get; }

    /// <summary>The answer to a code in a place where others read.</summary>
    string OnlyInPrivate { get; }
}
