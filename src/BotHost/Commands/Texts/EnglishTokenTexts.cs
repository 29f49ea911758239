using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /token says, in English.</summary>
internal sealed class EnglishTokenTexts : ITokenTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public string Offer =>
        "A token lets a program of yours speak to me in your name. How far may it reach?\n\nShared: it reads what you "
        + "let me use everywhere, and I learn nothing from it.\nPrivate chat: it talks to me as you do here, and I remember "
        + "that as private.\nMy data: it may list, change, export and erase what I keep of you, too.\n\nGive it a name with "
        + "/token my laptop.";

    /// <inheritdoc/>
    public string OnlyInPrivate => "Tokens are made in our private chat only: write /token to me there.";

    /// <inheritdoc/>
    public string NotForPrograms => "A token makes no tokens. Write /token to me in a chat.";

    /// <inheritdoc/>
    public string DefaultLabel => "my program";

    /// <inheritdoc/>
    public string TooMany(int most) => $"You have {most} tokens, which is the most. Revoke one first: /token list.";

    /// <inheritdoc/>
    public string ReachButton(TokenAudience audience) => audience switch
    {
        TokenAudience.Shared => "Shared",
        TokenAudience.Direct => "Private chat",
        _ => "My data",
    };

    /// <inheritdoc/>
    public string AskDays(TokenAudience audience) => $"{ReachButton(audience)}. For which agent, and for how long?";

    /// <inheritdoc/>
    public string AgentButton(string agent, int days) => $"{agent}, {days} days";

    /// <inheritdoc/>
    public string EveryAgentButton(int days) => $"Every agent, {days} days";

    /// <inheritdoc/>
    public string ListButton => "My tokens";

    /// <inheritdoc/>
    public string NewButton => "New token";

    /// <inheritdoc/>
    public string Issued(ApiToken token, string secret) =>
        $"{secret}\n\nThis is the token for “{token.Label}” ({ReachButton(token.Audience)}), until {Day(token.ExpiresAt)}. "
        + "I show it this once and keep only its hash. Whoever has it can do what it may: delete this message once you have "
        + "stored it.";

    /// <inheritdoc/>
    public string ListTitle => "Your tokens:";

    /// <inheritdoc/>
    public string None => "You have no tokens.";

    /// <inheritdoc/>
    public string Line(ApiToken token) =>
        $"“{token.Label}” – {ReachButton(token.Audience)}, until {Day(token.ExpiresAt)}, "
        + (token.LastUsedAt is { } used ? $"last used {used.ToString("d MMMM yyyy HH:mm", _culture)} UTC" : "never used");

    /// <inheritdoc/>
    public string RevokeButton(int number) => $"Revoke {number}";

    /// <inheritdoc/>
    public string Revoked => "Revoked: it opens nothing any more.";

    /// <inheritdoc/>
    public string OutOfReach =>
        "This token does not reach that far. Ask me in our private chat, or make a token with the reach “My data” there.";

    /// <inheritdoc/>
    public string Asks(string label) => $"The program “{label}” asks this in your name. Nothing is done unless you press a button.";

    /// <inheritdoc/>
    public string Noted => "Noted, as private.";

    /// <inheritdoc/>
    public string NotNoted => "Not noted: remembering is switched off.";

    private static string Day(DateTimeOffset time) => time.ToString("d MMMM yyyy", _culture);
}
