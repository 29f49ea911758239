namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /export says, in Spanish.</summary>
internal sealed class SpanishExportTexts : IExportTexts
{
    /// <inheritdoc/>
    public string Ready(int memories, int messages) =>
        $"Todo lo que se guarda sobre ti: {Count(memories, "recuerdo", "recuerdos")}, {Count(messages, "mensaje", "mensajes")}.";

    /// <inheritdoc/>
    public string PageReady => "Lo mismo, como página para leer.";

    /// <inheritdoc/>
    public string TooLarge(string fileName) =>
        $"{fileName} es más grande de lo que puede ser un archivo aquí, así que no puedo enviarlo. Un programa puede traértelo: escríbeme "
        + "/token en privado, elige «Mis datos» y que el programa pida GET /api/personalized-ai/export. O pídeme /export en otra plataforma.";

    /// <inheritdoc/>
    public string SettingsHeading => "Ajustes";

    /// <inheritdoc/>
    public string AgentsHeading => "Tus agentes";

    /// <inheritdoc/>
    public string PersonasHeading => "Lo aprendido de tus publicaciones";

    /// <inheritdoc/>
    public string FeedsHeading => "Tus fuentes";

    /// <inheritdoc/>
    public string KeptPosts(int count) => count == 1 ? "1 publicación" : $"{count} publicaciones";

    /// <inheritdoc/>
    public string PageTitle(string name) => $"Lo que se guarda sobre {name}";

    /// <inheritdoc/>
    public string MemoriesHeading(string place) => $"{place}: lo que recuerdo";

    /// <inheritdoc/>
    public string MessagesHeading(string place) => $"{place}: tus mensajes";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
