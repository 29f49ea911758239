using System.Globalization;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /session says, in Spanish.</summary>
internal sealed class SpanishSessionTexts : ISessionTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string Usage =>
        "/session muestra tus sesiones (también: /session list telegram)\n/session new empieza una (también: /session "
        + "new video_chat)\n/session resume 2 sigue con la número 2";

    /// <inheritdoc/>
    public string NotHere => "Aquí no hay sesiones, porque no guardo nada de este sitio. Usa /session en nuestro chat privado o en un grupo.";

    /// <inheritdoc/>
    public string Begun => "Empieza una sesión nueva. /session muestra las anteriores.";

    /// <inheritdoc/>
    public string BadType => "Un tipo de sesión es una palabra de 64 caracteres como mucho, por ejemplo video_chat.";

    /// <inheritdoc/>
    public string RememberingOff => "Ahora no recuerdo nada de ti, así que no hay sesión. /privacy on lo cambia.";

    /// <inheritdoc/>
    public string None => "Todavía no hay sesiones.";

    /// <inheritdoc/>
    public string NotFound => "No encuentro esa sesión. /session las muestra.";

    /// <inheritdoc/>
    public string Title => "Sesiones, la última primero:";

    /// <inheritdoc/>
    public string Footer => "Un número retoma una sesión; /session new empieza otra.";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Atrás";

    /// <inheritdoc/>
    public string NextButton => "Siguiente ›";

    /// <inheritdoc/>
    public string Line(int number, ChatSession session, bool isCurrent) =>
        $"{number}. {Name(session)} – {session.Platform}{Kind(session)}, {When(session)}, "
        + (session.Turns == 1 ? "1 turno" : $"{session.Turns} turnos") + (isCurrent ? " (sigue aquí)" : "");

    /// <inheritdoc/>
    public string Resumed(ChatSession session) => $"Seguimos con {Name(session)}, la última vez el {When(session)}.";

    private static string Name(ChatSession session) =>
        session.Title is { } title ? $"«{title.ReplaceLineEndings(" ")}»" : "una sesión sin palabras";

    private static string Kind(ChatSession session) => string.Concat(
        session.Type == SessionTypes.Chat ? "" : $", {session.Type}",
        session.SubjectPlatform is { } subject ? $", sobre {subject}" : "");

    private static string When(ChatSession session) => session.LastMessageAt.ToString("d 'de' MMMM 'de' yyyy, HH:mm 'UTC'", _culture);
}
