namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link and /unlink say by themselves, in one language.</summary>
internal interface ILinkTexts
{
    /// <summary>The menu line of /link.</summary>
    string LinkMenu { get; }

    /// <summary>The menu line of /unlink.</summary>
    string UnlinkMenu { get; }

    /// <summary>What can be linked, and what it is for.</summary>
    string Menu { get; }

    /// <summary>The line above what can be taken back.</summary>
    string UnlinkTitle { get; }

    /// <summary>The answer to /unlink where nothing is linked.</summary>
    string NothingLinked { get; }
}
