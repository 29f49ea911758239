using Confidant.Adapters;
using Confidant.BotHost.Commands.Groups;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /group and /stats say, in Spanish.</summary>
internal sealed class SpanishGroupTexts : IGroupTexts
{
    /// <inheritdoc/>
    public string Usage =>
        "/group menciones sí|no – responder solo cuando me mencionan, o a cualquier pregunta cuya respuesta sepa\n"
        + "/group aprender sí|no – guardar todo lo que oigo, o solo lo que se me dice\n"
        + "/group guardar 90|siempre – cuántos días se guardan las palabras\n"
        + "/group idioma auto|en|es – el idioma en que respondo\n"
        + "/group límite 60 – cuántos recuerdos hago en una hora\n"
        + "/group audiencia canal|servidor – quién forma una audiencia con este canal, donde todo el servidor puede leerlo\n"
        + "En un tema, los dos primeros y el idioma valen para ese tema; /group restablecer lo deja de nuevo como todo el grupo.";

    /// <inheritdoc/>
    public string AdminsOnly => "Eso lo deciden los administradores de este grupo. Pídeselo a uno de ellos; sobre lo que se guarda de tus propias palabras decides tú, con /privacy.";

    /// <inheritdoc/>
    public string OnlyInGroups => "Usa esto en un grupo que administres.";

    /// <inheritdoc/>
    public string Changed => "Hecho.";

    /// <inheritdoc/>
    public string AnswerQuestionsButton => "Responder a toda pregunta";

    /// <inheritdoc/>
    public string AnswerMentionsButton => "Responder solo a menciones";

    /// <inheritdoc/>
    public string TopicResetButton => "Como en todo el grupo";

    /// <inheritdoc/>
    public string OnlyInTopics => "Eso es para temas: solo ellos tienen ajustes además de los del grupo.";

    /// <inheritdoc/>
    public string TopicReset => "Hecho. En este tema todo es de nuevo como en todo el grupo.";

    /// <inheritdoc/>
    public string LearnAllButton => "Guardar todo";

    /// <inheritdoc/>
    public string LearnAddressedButton => "Guardar lo que se me dice";

    /// <inheritdoc/>
    public string KeepForeverButton => "Guardar para siempre";

    /// <inheritdoc/>
    public string KeepShorterButton => "Sí, que se vaya lo demás";

    /// <inheritdoc/>
    public string LeaveButton => "Dejarlo así";

    /// <inheritdoc/>
    public string AudienceWideButton => "Una audiencia con el servidor";

    /// <inheritdoc/>
    public string AudienceOwnButton => "Este canal por sí solo";

    /// <inheritdoc/>
    public string AudienceWide =>
        "Desde ahora este canal forma una audiencia con los demás canales que todos aquí pueden leer y que eligieron lo mismo: lo que se dice en uno puedo usarlo en los otros. Lo dicho antes se queda en este canal.";

    /// <inheritdoc/>
    public string AudienceOwn =>
        "Desde ahora lo que se dice en este canal se queda en él. Lo dicho mientras formaba una audiencia con el servidor se queda con ella.";

    /// <inheritdoc/>
    public string NoCommons => "Eso solo es posible en un canal que todo el servidor puede leer.";

    /// <inheritdoc/>
    public string KeepButton(int days) => $"Guardar {days} días";

    /// <inheritdoc/>
    public string KeepShorterQuestion(int days) =>
        $"¿Guardar lo que se dice aquí durante {(days == 1 ? "un día" : $"{days} días")}? Lo más antiguo se va enseguida y no vuelve.";

    /// <inheritdoc/>
    public string LanguageButton(string language) => language switch
    {
        "en" => "Inglés",
        "es" => "Español",
        _ => "Según se hable",
    };

    /// <inheritdoc/>
    public string BudgetButton(int most) => $"{most} por hora";

    /// <inheritdoc/>
    public string OtherDaysButton => "Otros días…";

    /// <inheritdoc/>
    public string OtherBudgetButton => "Otro número…";

    /// <inheritdoc/>
    public string DaysQuestion =>
        "¿Cuántos días se guardan las palabras, de 1 a 3650? Responde con un número, o escribe /group guardar 45 en el grupo.";

    /// <inheritdoc/>
    public string BudgetQuestion =>
        "¿Cuántos recuerdos puedo hacer en una hora, de 0 a 10000? Responde con un número, o escribe /group límite 100 en el grupo.";

    /// <inheritdoc/>
    public string Arrived(GroupContext group) =>
        $"¡Hola! Recuerdo {(group.LearnFromAllMessages ? "lo que leo aquí" : "lo que se me dice aquí")}"
        + $"{(group.MemoryRetentionDays is { } days ? $" durante {(days == 1 ? "un día" : $"{days} días")}" : "")}, solo para este grupo; "
        + "quien llegue después también podrá oírlo.\n"
        + "/privacy off deja fuera tus palabras, /forget las borra; con /group los administradores deciden qué guardo.";

    /// <inheritdoc/>
    public string Settings(GroupContext group)
    {
        string settings =
            $"Respondo: {(group.RespondOnlyWhenMentioned ? "solo cuando me mencionan" : "a cualquier pregunta cuya respuesta sepa")}.\n"
            + $"Guardo: {(group.LearnFromAllMessages ? "todo lo que oigo" : "solo lo que se me dice")}.\n"
            + $"Durante: {(group.MemoryRetentionDays is { } days ? $"{days} días" : "siempre")}.\n"
            + $"Idioma: {LanguageButton(group.Language ?? "")}.\n"
            + $"Recuerdos: {group.MemoriesPerHour} por hora como máximo."
            + $"{(group.Topic is null ? "" : "\nEste tema tiene ajustes propios; cuánto tiempo y cuántos son los de todo el grupo.")}";
        return group.Commons is null
            ? settings
            : $"{settings}\nAudiencia: {(group.Reach == GroupReach.Commons ? "el servidor; estos ajustes son los de todos sus canales que lo eligieron" : "este canal")}.";
    }

    /// <inheritdoc/>
    public string Statistics(GroupStatistics statistics) =>
        $"Aquí responde {statistics.Agent}.\n"
        + $"De este grupo se guardan {statistics.Counts.Messages} mensajes y {statistics.Counts.Memories} recuerdos, dichos por {statistics.Counts.People} personas.\n"
        + $"En espera: {statistics.Counts.WaitingJobs} tareas.\n"
        + $"Conexión: {Connection(statistics.Connection)}.\n"
        + $"Modelo: {(statistics.HasModel ? "configurado" : "ninguno; respondo por reglas")}.\n"
        + Hearing(statistics)
        + (statistics.Problems > 0 ? $"Para el operador: {statistics.Problems} cosas que mirar; la orden doctor las nombra.\n\n" : "\n")
        + Settings(statistics.Group);

    private static string Hearing(GroupStatistics statistics) => (statistics.HearsEverything, statistics.Group.Key.Platform) switch
    {
        (true, _) => "Oigo todo lo que se dice aquí.\n",
        (false, var platform) when platform == Platform.Telegram =>
            "Solo oigo órdenes, menciones y respuestas a mí. Para que lo oiga todo, hazme administrador, o que mi dueño desactive el modo de privacidad (@BotFather, /setprivacy) y me añada de nuevo.\n",
        (false, _) => "Solo oigo órdenes, menciones y respuestas a mí. Quien me aloja puede activar el intent Message Content.\n",
        _ => "",
    };

    private static string Connection(PlatformState state) => state switch
    {
        PlatformState.Connected => "buena",
        PlatformState.Connecting => "estableciéndose",
        PlatformState.Degraded => "interrumpida, se intenta de nuevo",
        _ => "terminada; tiene que mirarlo el operador",
    };
}
