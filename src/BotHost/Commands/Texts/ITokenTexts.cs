using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /token says, and what programs that use one are told, in one language.</summary>
internal interface ITokenTexts
{
    /// <summary>What a token is for, and what is to be chosen first.</summary>
    string Offer { get; }

    /// <summary>The answer in a group.</summary>
    string OnlyInPrivate { get; }

    /// <summary>The answer to a program that wants a token.</summary>
    string NotForPrograms { get; }

    /// <summary>What a token is called that was given no name.</summary>
    string DefaultLabel { get; }

    /// <summary>The answer where the person has as many tokens as they may.</summary>
    string TooMany(int most);

    /// <summary>The button for a reach.</summary>
    string ReachButton(TokenAudience audience);

    /// <summary>The question for how long, and for which agent.</summary>
    string AskDays(TokenAudience audience);

    /// <summary>The button for a token of one agent.</summary>
    string AgentButton(string agent, int days);

    /// <summary>The button for a token of every agent.</summary>
    string EveryAgentButton(int days);

    /// <summary>The button that lists the tokens.</summary>
    string ListButton { get; }

    /// <summary>The button that begins a new one.</summary>
    string NewButton { get; }

    /// <summary>The token itself, shown once.</summary>
    string Issued(ApiToken token, string secret);

    /// <summary>The title of the list.</summary>
    string ListTitle { get; }

    /// <summary>The answer where there is nothing to list.</summary>
    string None { get; }

    /// <summary>A line of the list.</summary>
    string Line(ApiToken token);

    /// <summary>The button that ends the token of a line.</summary>
    string RevokeButton(int number);

    /// <summary>The answer when a token has ended.</summary>
    string Revoked { get; }

    /// <summary>The answer to a program whose token does not reach as far as what it asks.</summary>
    string OutOfReach { get; }

    /// <summary>The line above what a program asks for in the person's name.</summary>
    string Asks(string label);

    /// <summary>The answer to a program whose note was kept.</summary>
    string Noted { get; }

    /// <summary>The answer to a program whose note was not kept, because the person has remembering switched off.</summary>
    string NotNoted { get; }
}
