namespace Confidant.EndToEnd.Support;

/// <summary>The platforms that the same tests run on.</summary>
public enum ChatPlatform
{
    /// <summary>Telegram.</summary>
    Telegram,

    /// <summary>Discord.</summary>
    Discord,
}
