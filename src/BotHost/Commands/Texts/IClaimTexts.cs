using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is told about what a person says is theirs, in one language.</summary>
internal interface IClaimTexts
{
    /// <summary>The button in the menu of /link.</summary>
    string MenuButton { get; }

    /// <summary>The line above the kinds that can be claimed.</summary>
    string Menu { get; }

    /// <summary>The button that takes a claim back.</summary>
    string TakeBackButton { get; }

    /// <summary>The answer to somebody who claims too much.</summary>
    string TooMany { get; }

    /// <summary>The question above what a model takes for the speaker's.</summary>
    string Guessed { get; }

    /// <summary>Asks whether somebody talks with the bot elsewhere, too; it names nobody and no platform, and claims nothing.</summary>
    string ElsewhereToo { get; }

    /// <summary>The title above what is linked, in /whoami.</summary>
    string Title { get; }

    /// <summary>The title above what linked profiles claim, in /whoami.</summary>
    string LinkedTitle { get; }

    /// <summary>The title above claims, in the page of /export.</summary>
    string Heading { get; }

    /// <summary>What a kind is called.</summary>
    string KindName(ClaimKind kind);

    /// <summary>How a value of a kind looks; at most 64 characters.</summary>
    string Form(ClaimKind kind);

    /// <summary>Asks for a value, and says what can be typed instead.</summary>
    string Ask(ClaimKind kind);

    /// <summary>Says that something is no value of its kind, and how one looks.</summary>
    string Malformed(ClaimKind kind);

    /// <summary>The value with its kind, in a few words.</summary>
    string Show(ClaimValue value);

    /// <summary>Says that a claim is noted, and what that means.</summary>
    string Noted(ClaimValue value);

    /// <summary>Says that it was noted before.</summary>
    string Known(IdentityClaim claim);

    /// <summary>Says that a claim is taken back, with the names that led to it or without any.</summary>
    string TakenBack(ClaimValue value, bool withNames);

    /// <summary>One claim in a line: what, by which method, how sure, the proof, and since when.</summary>
    string Line(IdentityClaim claim);

    /// <summary>Says that claims go too when everything is forgotten.</summary>
    string GoToo(int count);
}
