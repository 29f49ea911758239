using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /privacy and the phrases about privacy say, in Spanish.</summary>
internal sealed class SpanishPrivacyTexts : IPrivacyTexts
{
    /// <inheritdoc/>
    public string Usage => "Usa /privacy, o /privacy con share, private, off, on, keep 30 (días) o keep forever.";

    /// <inheritdoc/>
    public string ShareButton => "Usarlo también en mis grupos";

    /// <inheritdoc/>
    public string StopSharingButton => "Dejarlo donde lo dije";

    /// <inheritdoc/>
    public string RememberOffButton => "Deja de recordarme";

    /// <inheritdoc/>
    public string RememberOnButton => "Recuérdame de nuevo";

    /// <inheritdoc/>
    public string SharingOn =>
        "A partir de ahora, lo que me cuentes en privado sobre ti se puede usar cuando me hables en "
        + "otros sitios. Lo que dijiste antes, y lo que digas de otros, se queda donde se dijo. /privacy "
        + "private lo detiene.";

    /// <inheritdoc/>
    public string SharingOff => "A partir de ahora, todo se queda donde lo dijiste.";

    /// <inheritdoc/>
    public string TakeBackButton => "Hacerlo privado";

    /// <inheritdoc/>
    public string OriginButton => "De vuelta a donde lo dije";

    /// <inheritdoc/>
    public string LeaveSharedButton => "Dejarlo compartido";

    /// <inheritdoc/>
    public string SharedTakenBack => "Hecho: ya no se usa en ningún otro sitio.";

    /// <inheritdoc/>
    public string SharedLeft => "De acuerdo: lo compartido sigue compartido, nada nuevo lo será.";

    /// <inheritdoc/>
    public string MarkedPrivate => "Hecho: nadie más que tú lo verá recordado.";

    /// <inheritdoc/>
    public string NothingMeant => "No tengo guardado aquí ningún mensaje tuyo al que te puedas referir.";

    /// <inheritdoc/>
    public string AllowQuestion => "¿Puedo usar ese mensaje dondequiera que hables, también en tus grupos?";

    /// <inheritdoc/>
    public string AllowButton => "Sí, úsalo";

    /// <inheritdoc/>
    public string DoNotAllowButton => "No";

    /// <inheritdoc/>
    public string Allowed => "Hecho: puedo usarlo dondequiera que hables. /privacy private lo retira.";

    /// <inheritdoc/>
    public string NotAllowed => "De acuerdo, se queda donde lo dijiste.";

    /// <inheritdoc/>
    public string UndoButton => "Deshacer";

    /// <inheritdoc/>
    public string Undone => "Deshecho: vuelve a estar donde lo dijiste.";

    /// <inheritdoc/>
    public string RememberingOff => "Ya no guardo lo que dices; sigo respondiendo. Lo que ya recuerdo se queda hasta que uses /forget.";

    /// <inheritdoc/>
    public string RememberingOn => "Vuelvo a recordar lo que me cuentas.";

    /// <inheritdoc/>
    public string Status(UserProfile profile) =>
        $"Memoria: {(profile.Remembering ? "activada – se guarda lo que me dices" : "desactivada – no se guarda nada de lo que dices")}.\n"
        + $"Compartir: {(profile.CrossContextEnabled ? "activado – lo que me cuentas en privado sobre ti se puede usar cuando me hablas en otros sitios" : "desactivado – todo se queda donde lo dijiste")}.\n"
        + $"Se guarda: {(profile.DataRetentionDays is { } days ? $"{days} días" : "mientras quieras; en los grupos 90 días, si sus administradores no decidieron otra cosa")}.\n\n"
        + "/mymemories muestra lo que recuerdo, /forget lo borra, /export te lo da todo.";

    /// <inheritdoc/>
    public string SharingOffWithShared(int messages) =>
        $"A partir de ahora, todo se queda donde lo dijiste. Ya {(messages == 1 ? "hay un mensaje compartido" : $"hay {messages} mensajes compartidos")}. ¿Qué hago con {(messages == 1 ? "él" : "ellos")}?";

    /// <inheritdoc/>
    public string KeepForeverButton => "Guardar siempre";

    /// <inheritdoc/>
    public string KeepShorterButton => "Sí, que se vaya el resto";

    /// <inheritdoc/>
    public string LeaveRetentionButton => "Dejarlo así";

    /// <inheritdoc/>
    public string RetentionLeft => "De acuerdo, nada cambia.";

    /// <inheritdoc/>
    public string KeepButton(int days) => $"{days} días";

    /// <inheritdoc/>
    public string KeepShorterQuestion(int days) =>
        $"Desde ahora, lo que digas se borra a los {days} días, y todo lo anterior se borra ya. En los grupos cuenta el plazo más corto de los dos. ¿Lo hago?";

    /// <inheritdoc/>
    public string RetentionSet(int? days) => days is { } some
        ? $"Hecho: lo que digas se borra a los {some} días."
        : "Hecho: lo que digas se guarda hasta que lo olvides; en los grupos, lo que decidan sus admins.";
}
