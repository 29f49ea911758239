using System.Globalization;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about files that look like exports, in Spanish.</summary>
internal sealed class SpanishFeedExportTexts : IFeedExportTexts
{
    /// <inheritdoc/>
    public string YesButton => "Aprender de él";

    /// <inheritdoc/>
    public string NoButton => "Borrar el archivo";

    /// <inheritdoc/>
    public string Dropped => "El archivo está borrado aquí, y no aprendí nada de él.";

    /// <inheritdoc/>
    public string Gone => "Ese archivo ya no está aquí. Envíalo otra vez.";

    /// <inheritdoc/>
    public string TooLong =>
        "Ese archivo es más grande de lo que me dan aquí. Envía solo tweets.js del archivo, o súbelo con un programa: crea un token con /token "
        + "(alcance «Mis datos») y envía el archivo con POST a /api/personalized-ai/integrations/exports.";

    /// <inheritdoc/>
    public string Unavailable => "No puedo traer ese archivo en este momento. Envíalo otra vez dentro de unos minutos.";

    /// <inheritdoc/>
    public string NoRoom => "Ahora no hay sitio aquí para ese archivo. Envíalo otra vez más tarde.";

    /// <inheritdoc/>
    public string Ask(string name, int posts) =>
        $"Una exportación de {name}, con {posts.ToString("N0", CultureInfo.GetCultureInfo("es-ES"))} publicaciones. ¿Aprendo de ella? Lo que no marca como "
        + "público queda privado. Después borro el archivo; sin respuesta, en una hora.";
}
