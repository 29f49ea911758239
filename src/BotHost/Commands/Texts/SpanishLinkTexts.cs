namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link and /unlink say, in Spanish.</summary>
internal sealed class SpanishLinkTexts : ILinkTexts
{
    /// <inheritdoc/>
    public string LinkMenu => "Vincula una cuenta o un monedero tuyo";

    /// <inheritdoc/>
    public string UnlinkMenu => "Retira lo que vinculaste";

    /// <inheritdoc/>
    public string Menu =>
        "¿Qué más es tuyo? Lo que vinculas se te muestra solo a ti. Nada de esto abre por sí solo los recuerdos de nadie: dos cuentas son "
        + "una persona solo cuando ambas han dicho que sí.";

    /// <inheritdoc/>
    public string UnlinkTitle => "Lo que vinculaste. Un botón lo retira:";

    /// <inheritdoc/>
    public string NothingLinked => "No tienes nada vinculado. /link muestra lo que se puede vincular.";
}
