namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /export says, in Spanish.</summary>
internal sealed class SpanishExportTexts : IExportTexts
{
    /// <inheritdoc/>
    public string Ready(int memories, int messages) =>
        $"Todo lo que se guarda sobre ti: {Count(memories, "recuerdo", "recuerdos")}, {Count(messages, "mensaje", "mensajes")}.";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
