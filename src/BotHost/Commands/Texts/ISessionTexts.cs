using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /session says, in one language.</summary>
internal interface ISessionTexts
{
    /// <summary>How /session is used.</summary>
    string Usage { get; }

    /// <summary>The answer where nobody knows who reads: nothing is kept there.</summary>
    string NotHere { get; }

    /// <summary>The answer when a session was begun.</summary>
    string Begun { get; }

    /// <summary>The answer to a kind of session that is no word.</summary>
    string BadType { get; }

    /// <summary>The answer to whom nothing is remembered of.</summary>
    string RememberingOff { get; }

    /// <summary>The answer when there are no sessions.</summary>
    string None { get; }

    /// <summary>The answer to a number or id that names no session.</summary>
    string NotFound { get; }

    /// <summary>The line above a list.</summary>
    string Title { get; }

    /// <summary>The line below a list.</summary>
    string Footer { get; }

    /// <summary>The button to the page before.</summary>
    string PreviousButton { get; }

    /// <summary>The button to the next page.</summary>
    string NextButton { get; }

    /// <summary>One session of a list.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="session">The session.</param>
    /// <param name="isCurrent">Whether it goes on here.</param>
    string Line(int number, ChatSession session, bool isCurrent);

    /// <summary>The answer when a session was resumed.</summary>
    string Resumed(ChatSession session);
}
