using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /forget says, in Spanish.</summary>
internal sealed class SpanishForgetTexts : IForgetTexts
{
    /// <inheritdoc/>
    public string Usage =>
        "¿Qué debo olvidar?\n/forget pizza – todo lo que dijiste de la pizza\n/forget last – tu último "
        + "mensaje\n/forget here – todo lo que dijiste en este chat\n/forget all – todo\nVerás lo que se "
        + "borraría antes de borrar nada.";

    /// <inheritdoc/>
    public string TopicPlaceholder => "pizza, last, here o all";

    /// <inheritdoc/>
    public string TooVague => "Ahí no hay ninguna palabra que pueda buscar. Nombra la cosa, por ejemplo /forget pizza.";

    /// <inheritdoc/>
    public string NothingToForget => "No recuerdo nada tuyo sobre eso.";

    /// <inheritdoc/>
    public string Confirm => "Olvídalo";

    /// <inheritdoc/>
    public string Keep => "Consérvalo";

    /// <inheritdoc/>
    public string Cancelled => "De acuerdo, lo conservo.";

    /// <inheritdoc/>
    public string Forgotten => "Olvidado. Ya no está en ninguna respuesta ni exportación; ahora limpio los archivos.";

    /// <inheritdoc/>
    public string Question(ForgetPreview preview) => preview.Messages == 0
        ? "¿Lo olvido para siempre?"
        : $"Se borraría: {Count(preview.Messages, "mensaje", "mensajes")} y {Count(preview.Memories, "recuerdo", "recuerdos")}.\n"
        + string.Concat(preview.Samples.Select(static sample => $"• {sample}\n"))
        + (preview.Messages > preview.Samples.Count ? "…\n" : "")
        + "\n¿Lo olvido para siempre?";

    /// <inheritdoc/>
    public string Done(ForgetCounts counts) =>
        $"Olvidado: {Count(counts.Messages, "mensaje", "mensajes")}, {Count(counts.Memories, "recuerdo", "recuerdos")} y {Count(counts.Replies, "respuesta", "respuestas")} que se apoyaban en ellos. No queda nada en los archivos.";

    /// <inheritdoc/>
    public string SoftlyDone => "Olvidado. Puedes deshacerlo durante 10 minutos; después se borra para siempre.";

    /// <inheritdoc/>
    public string TakenBack => "Deshecho: lo recuerdo de nuevo.";

    /// <inheritdoc/>
    public string TooLate => "Demasiado tarde: ya está borrado para siempre.";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
