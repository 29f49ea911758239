using System.Globalization;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /session says, in English.</summary>
internal sealed class EnglishSessionTexts : ISessionTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public string Usage =>
        "/session shows your sessions (also: /session list telegram)\n/session new begins one (also: /session new "
        + "video_chat)\n/session resume 2 goes on with number 2";

    /// <inheritdoc/>
    public string NotHere => "There are no sessions here, since I keep nothing of this place. Use /session in our private chat or in a group.";

    /// <inheritdoc/>
    public string Begun => "A new session begins. /session shows the earlier ones.";

    /// <inheritdoc/>
    public string BadType => "A kind of session is one word of at most 64 characters, for example video_chat.";

    /// <inheritdoc/>
    public string RememberingOff => "I don't remember anything of you at present, so there is no session. /privacy on changes that.";

    /// <inheritdoc/>
    public string None => "There are no sessions yet.";

    /// <inheritdoc/>
    public string NotFound => "I find no such session. /session shows them.";

    /// <inheritdoc/>
    public string Title => "Sessions, the latest first:";

    /// <inheritdoc/>
    public string Footer => "A number resumes a session; /session new begins one.";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Back";

    /// <inheritdoc/>
    public string NextButton => "Next ›";

    /// <inheritdoc/>
    public string Line(int number, ChatSession session, bool isCurrent) =>
        $"{number}. {Name(session)} – {session.Platform}{Kind(session)}, {When(session)}, "
        + (session.Turns == 1 ? "1 turn" : $"{session.Turns} turns") + (isCurrent ? " (goes on here)" : "");

    /// <inheritdoc/>
    public string Resumed(ChatSession session) => $"We go on with {Name(session)}, last of {When(session)}.";

    private static string Name(ChatSession session) =>
        session.Title is { } title ? $"“{title.ReplaceLineEndings(" ")}”" : "a session without words";

    private static string Kind(ChatSession session) => string.Concat(
        session.Type == SessionTypes.Chat ? "" : $", {session.Type}",
        session.SubjectPlatform is { } subject ? $", about {subject}" : "");

    private static string When(ChatSession session) => session.LastMessageAt.ToString("d MMMM yyyy, HH:mm 'UTC'", _culture);
}
