namespace Confidant.BotHost.Commands.Texts;

/// <summary>What can follow commands, in Spanish.</summary>
internal sealed class SpanishOptionTexts : IOptionTexts
{
    /// <inheritdoc/>
    public string PrivacySetting => "Qué cambiar; sin nada, muestra cómo está todo";

    /// <inheritdoc/>
    public string MemoriesSearch => "Una palabra que buscar, una página, privado o grupos";

    /// <inheritdoc/>
    public string ForgetTopic => "Un tema, último, aquí o todo";

    /// <inheritdoc/>
    public string SessionAction => "Qué hacer; sin nada, muestra tus sesiones";

    /// <inheritdoc/>
    public string SessionNumber => "Su número en la lista";

    /// <inheritdoc/>
    public string AgentAction => "Qué hacer; sin nada, muestra quién responde";

    /// <inheritdoc/>
    public string AgentName => "El nombre de un agente y lo que sigue";

    /// <inheritdoc/>
    public string PersonaAction => "Qué hacer; sin nada, muestra tus personas";

    /// <inheritdoc/>
    public string PersonaName => "Su número o su nombre";

    /// <inheritdoc/>
    public string FeedsAction => "add, sync, posts, only, without, since, until, all, prove o cancel";

    /// <inheritdoc/>
    public string FeedsWhat => "Una fuente, una #etiqueta o una fecha";

    /// <inheritdoc/>
    public string TokenName => "Cómo llamas al programa, o lista";

    /// <inheritdoc/>
    public string LinkWhat => "Un código, monedero, o qué más es tuyo";

    /// <inheritdoc/>
    public string TrendingQuery => "Qué buscar";

    /// <inheritdoc/>
    public string TrendingPlatform => "Dónde buscar";

    /// <inheritdoc/>
    public string GroupSetting => "Qué ajustar; sin nada, muestra los ajustes";

    /// <inheritdoc/>
    public string GroupValue => "Cómo debe ser, por ejemplo off, 30, es o server";

    /// <inheritdoc/>
    public string Choice(string value) => value switch
    {
        "status" => "estado",
        "share" => "compartir",
        "private" => "privado",
        "off" => "no",
        "on" => "sí",
        "list" => "lista",
        "new" => "crear",
        "resume" => "retomar",
        "use" => "usar",
        "group" => "grupo",
        "reset" => "restablecer",
        "set" => "poner",
        "delete" => "borrar",
        "mentions" => "menciones",
        "learn" => "aprender",
        "retention" => "guardar",
        "language" => "idioma",
        "budget" => "límite",
        "audience" => "audiencia",
        _ => value,
    };

    /// <inheritdoc/>
    public string ForgetLast => "Mi último mensaje aquí";

    /// <inheritdoc/>
    public string ForgetHere => "Todo lo que dije en este chat";

    /// <inheritdoc/>
    public string ForgetAll => "Todo lo que dije alguna vez";
}
