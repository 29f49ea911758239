using System.Globalization;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /why says, in Spanish.</summary>
internal sealed class SpanishWhyTexts : IWhyTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string Nothing => "Mi última respuesta aquí no se basa en nada que recuerde.";

    /// <inheritdoc/>
    public string Title => "Mi última respuesta se basa en:";

    /// <inheritdoc/>
    public string Source(RecalledRow row, bool isOwn) =>
        $"«{row.Text}» – {(isOwn ? "tú" : row.AuthorName)}, {row.SaidAt.ToString("d 'de' MMMM 'de' yyyy", _culture)}"
        + row.Context switch
        {
            ContextType.Broadcast => ", anunciado en un canal",
            ContextType.Group => ", dicho en un grupo",
            _ => ", dicho en privado",
        }
        + (row is { Scope: PrivacyScope.CrossContext, Context: not ContextType.Broadcast } ? ", permitido dondequiera que hables" : "");
}
