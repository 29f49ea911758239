using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>The phrases in Spanish.</summary>
internal sealed class SpanishTexts : IReplyTexts
{
    /// <inheritdoc/>
    public string StartMenu => "Qué soy";

    /// <inheritdoc/>
    public string HelpMenu => "Qué puedes pedirme";

    /// <inheritdoc/>
    public string PrivacyMenu => "Qué se recuerda y dónde se usa";

    /// <inheritdoc/>
    public string MyMemoriesMenu => "Lo que recuerdo de tus palabras";

    /// <inheritdoc/>
    public string ForgetMenu => "Borra un tema, tu último mensaje, este chat o todo";

    /// <inheritdoc/>
    public string ExportMenu => "Todo lo que se guarda sobre ti, en un archivo";

    /// <inheritdoc/>
    public string Welcome =>
        "¡Hola! Cuéntame cosas y las recuerdo; pregúntame y te respondo con lo que me contaste.\n\nLo "
        + "que dices aquí se queda aquí: nunca aparece en un grupo si tú no lo permites.\n\nPrueba: «Vivo "
        + "en Lisboa.» Y luego: «¿Dónde vivo?»\n\n/mymemories muestra lo que recuerdo, /forget lo borra, "
        + "/privacy decide dónde se puede usar.";

    /// <inheritdoc/>
    public string WelcomeGroup =>
        "¡Hola! Mencióname y respondo con lo que se dijo en este grupo; nada de ello se usa en otro "
        + "sitio.\n/privacy off deja de recordarte, /forget borra tus palabras.";

    /// <inheritdoc/>
    public string Help =>
        "/mymemories – lo que recuerdo de tus palabras\n/forget <tema> – borra un tema (también: last, "
        + "here, all)\n/privacy – qué se recuerda y dónde se usa\n/export – todo lo que se guarda sobre "
        + "ti, en un archivo\n\nO simplemente háblame; en un grupo, mencióname.";

    /// <inheritdoc/>
    public string UnknownCommand => "No conozco esa orden. /help muestra las que conozco.";

    /// <inheritdoc/>
    public string OnlyWords => "Por ahora solo leo palabras. Añade una línea y la recordaré.";

    /// <inheritdoc/>
    public string ContinueInPrivate => "Eso solo lo respondo en privado:";

    /// <inheritdoc/>
    public string ButtonNotYours => "Este botón es para otra persona.";

    /// <inheritdoc/>
    public string ButtonStale => "Este botón ya no funciona. Envía la orden de nuevo.";

    /// <inheritdoc/>
    public string PrivacyUsage => "Usa /privacy, /privacy share, /privacy private, /privacy off o /privacy on.";

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
    public string MyMemoriesUsage => "Usa /mymemories, o /mymemories 2 para la segunda página.";

    /// <inheritdoc/>
    public string NoMemories => "No recuerdo nada de lo que dijiste.";

    /// <inheritdoc/>
    public string MemoriesFooter => "/forget <tema> borra un tema; /privacy decide dónde se pueden usar las cosas.";

    /// <inheritdoc/>
    public string InPrivate => "Dicho en privado";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Atrás";

    /// <inheritdoc/>
    public string NextButton => "Siguiente ›";

    /// <inheritdoc/>
    public string ForgetUsage =>
        "¿Qué debo olvidar?\n/forget pizza – todo lo que dijiste de la pizza\n/forget last – tu último "
        + "mensaje\n/forget here – todo lo que dijiste en este chat\n/forget all – todo\nVerás lo que se "
        + "borraría antes de borrar nada.";

    /// <inheritdoc/>
    public string ForgetTooVague => "Ahí no hay ninguna palabra que pueda buscar. Nombra la cosa, por ejemplo /forget pizza.";

    /// <inheritdoc/>
    public string NothingToForget => "No recuerdo nada tuyo sobre eso.";

    /// <inheritdoc/>
    public string ForgetButton => "Olvídalo";

    /// <inheritdoc/>
    public string KeepButton => "Consérvalo";

    /// <inheritdoc/>
    public string ForgetCancelled => "De acuerdo, lo conservo.";

    /// <inheritdoc/>
    public string Forgotten => "Olvidado. Ya no está en ninguna respuesta ni exportación; ahora limpio los archivos.";

    /// <inheritdoc/>
    public string PrivacyStatus(UserProfile profile) =>
        $"Memoria: {(profile.Remembering ? "activada – se guarda lo que me dices" : "desactivada – no se guarda nada de lo que dices")}.\n"
        + $"Compartir: {(profile.CrossContextEnabled ? "activado – lo que me cuentas en privado sobre ti se puede usar cuando me hablas en otros sitios" : "desactivado – todo se queda donde lo dijiste")}.\n"
        + $"Se guarda: {(profile.DataRetentionDays is { } days ? $"{days} días" : "mientras quieras; en los grupos 90 días, si sus administradores no decidieron otra cosa")}.\n\n"
        + "/mymemories muestra lo que recuerdo, /forget lo borra, /export te lo da todo.";

    /// <inheritdoc/>
    public string SharingOffWithShared(int messages) =>
        $"A partir de ahora, todo se queda donde lo dijiste. Ya {(messages == 1 ? "hay un mensaje compartido" : $"hay {messages} mensajes compartidos")}. ¿Qué hago con {(messages == 1 ? "él" : "ellos")}?";

    /// <inheritdoc/>
    public string NoSuchPage(int pages) =>
        pages == 1 ? "Solo hay una página." : $"Solo hay {pages} páginas.";

    /// <inheritdoc/>
    public string MemoriesTitle(int total, int page, int pages) =>
        $"{(total == 1 ? "Un recuerdo tuyo" : $"{total} recuerdos tuyos")}{(pages > 1 ? $" (página {page} de {pages})" : "")}:";

    /// <inheritdoc/>
    public string InGroup(string group) =>
        $"Dicho en {group}";

    /// <inheritdoc/>
    public string ForgetQuestion(ForgetPreview preview) =>
        $"Se borraría: {Count(preview.Messages, "mensaje", "mensajes")} y {Count(preview.Memories, "recuerdo", "recuerdos")}.\n"
        + string.Concat(preview.Samples.Select(static sample => $"• {sample}\n"))
        + (preview.Messages > preview.Samples.Count ? "…\n" : "")
        + "\n¿Lo olvido para siempre?";

    /// <inheritdoc/>
    public string ForgetDone(ForgetCounts counts) =>
        $"Olvidado: {Count(counts.Messages, "mensaje", "mensajes")}, {Count(counts.Memories, "recuerdo", "recuerdos")} y {Count(counts.Replies, "respuesta", "respuestas")} que se apoyaban en ellos. No queda nada en los archivos.";

    /// <inheritdoc/>
    public string ExportReady(int memories, int messages) =>
        $"Todo lo que se guarda sobre ti: {Count(memories, "recuerdo", "recuerdos")}, {Count(messages, "mensaje", "mensajes")}.";

    /// <inheritdoc/>
    public string Scope(PrivacyScope scope) => scope switch
    {
        PrivacyScope.Private => "privado",
        PrivacyScope.GroupOnly => "solo este grupo",
        _ => "dondequiera que hables",
    };

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
