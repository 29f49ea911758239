using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /token says, in Spanish.</summary>
internal sealed class SpanishTokenTexts : ITokenTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string Offer =>
        "Con un token, un programa tuyo habla conmigo en tu nombre. ¿Hasta dónde puede llegar?\n\nCompartido: lee lo que me "
        + "dejas usar en todas partes, y yo no aprendo nada de él.\nChat privado: habla conmigo como tú aquí, y lo recuerdo "
        + "como privado.\nMis datos: también puede listar, cambiar, exportar y borrar lo que guardo de ti.\n\nDale un nombre "
        + "con /token mi portátil.";

    /// <inheritdoc/>
    public string OnlyInPrivate => "Los tokens se crean solo en nuestro chat privado: escríbeme allí /token.";

    /// <inheritdoc/>
    public string NotForPrograms => "Un token no crea tokens. Escríbeme /token en un chat.";

    /// <inheritdoc/>
    public string DefaultLabel => "mi programa";

    /// <inheritdoc/>
    public string TooMany(int most) => $"Tienes {most} tokens, que es el máximo. Revoca antes uno: /token list.";

    /// <inheritdoc/>
    public string ReachButton(TokenAudience audience) => audience switch
    {
        TokenAudience.Shared => "Compartido",
        TokenAudience.Direct => "Chat privado",
        _ => "Mis datos",
    };

    /// <inheritdoc/>
    public string AskDays(TokenAudience audience) => $"{ReachButton(audience)}. ¿Para qué agente y por cuánto tiempo?";

    /// <inheritdoc/>
    public string AgentButton(string agent, int days) => $"{agent}, {days} días";

    /// <inheritdoc/>
    public string EveryAgentButton(int days) => $"Todos los agentes, {days} días";

    /// <inheritdoc/>
    public string ListButton => "Mis tokens";

    /// <inheritdoc/>
    public string NewButton => "Nuevo token";

    /// <inheritdoc/>
    public string Issued(ApiToken token, string secret) =>
        $"{secret}\n\nEste es el token para «{token.Label}» ({ReachButton(token.Audience)}), hasta el {Day(token.ExpiresAt)}. "
        + "Lo muestro solo esta vez y guardo solo su hash. Quien lo tenga puede hacer lo que él permite: borra este mensaje "
        + "cuando lo hayas guardado.";

    /// <inheritdoc/>
    public string ListTitle => "Tus tokens:";

    /// <inheritdoc/>
    public string None => "No tienes tokens.";

    /// <inheritdoc/>
    public string Line(ApiToken token) =>
        $"«{token.Label}» – {ReachButton(token.Audience)}, hasta el {Day(token.ExpiresAt)}, "
        + (token.LastUsedAt is { } used
            ? $"usado por última vez el {used.ToString("d 'de' MMMM 'de' yyyy HH:mm", _culture)} UTC"
            : "sin usar");

    /// <inheritdoc/>
    public string RevokeButton(int number) => $"Revocar {number}";

    /// <inheritdoc/>
    public string Revoked => "Revocado: ya no abre nada.";

    /// <inheritdoc/>
    public string OutOfReach =>
        "Este token no llega tan lejos. Pídemelo en nuestro chat privado, o crea allí un token con el alcance «Mis datos».";

    /// <inheritdoc/>
    public string Asks(string label) => $"El programa «{label}» pide esto en tu nombre. No se hace nada si no pulsas un botón.";

    /// <inheritdoc/>
    public string Noted => "Anotado, como privado.";

    /// <inheritdoc/>
    public string NotNoted => "No lo he anotado: la memoria está desactivada.";

    private static string Day(DateTimeOffset time) => time.ToString("d 'de' MMMM 'de' yyyy", _culture);
}
