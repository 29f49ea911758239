using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>Says how one could go on, by rule. Pure.</summary>
internal static class ConversationHint
{
    /// <summary>The hint for an answer.</summary>
    /// <param name="holder">Who is answered.</param>
    /// <param name="message">What they said.</param>
    /// <param name="answer">The answer; null where it did not come in time.</param>
    public static string For(TokenHolder holder, string message, ApiAnswer? answer)
    {
        bool isSpanish = (LanguageDetector.Detect(message) ?? FromProfile(holder)) == Language.Spanish;
        return answer switch
        {
            null => isSpanish
                ? "La respuesta aún no está: léela en un momento en los mensajes de la sesión."
                : "The answer is not there yet: read it in the session's messages in a moment.",
            { Buttons.Count: > 0 } => isSpanish
                ? "Los botones se pulsan con POST …/press y su token."
                : "Its buttons are pressed with POST …/press and their tokens.",
            _ when holder.Token.Audience == TokenAudience.Shared => isSpanish
                ? "Con este token leo lo compartido y no recuerdo nada de lo que dices."
                : "With this token I read what is shared, and remember nothing of what is said.",
            _ when !holder.Profile.Remembering => isSpanish
                ? "La memoria está desactivada: no guardo nada de esto."
                : "Remembering is switched off: nothing of this is kept.",
            _ when message.Contains('?', StringComparison.Ordinal) => isSpanish
                ? "Pregunta más en la misma sesión; sigo desde aquí."
                : "Ask on in the same session; I go on from here.",
            _ => isSpanish
                ? "Pregúntame por ello cuando quieras, también en otra sesión."
                : "Ask me about it whenever you like, in another session too.",
        };
    }

    private static Language FromProfile(TokenHolder holder) =>
        holder.Profile.Language?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English;
}
