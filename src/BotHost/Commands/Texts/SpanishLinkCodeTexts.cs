namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link code says, in Spanish.</summary>
internal sealed class SpanishLinkCodeTexts : ILinkCodeTexts
{
    /// <inheritdoc/>
    public string MenuButton => "Otra cuenta mía (código)";

    /// <inheritdoc/>
    public string EnterButton => "Tengo un código";

    /// <inheritdoc/>
    public string Question =>
        "¿Qué código se te mostró en tu otra cuenta? Responde a este mensaje con él, o escribe /link code y el código.";

    /// <inheritdoc/>
    public string Placeholder => "ABCDE-FGHJK";

    /// <inheritdoc/>
    public string NotValid =>
        "Ese código no se puede usar aquí: cada uno vale diez minutos y una vez, y se introduce en otra cuenta que la que lo vio. "
        + "/link code muestra uno nuevo.";

    /// <inheritdoc/>
    public string OnlyInPrivate =>
        "Los códigos se introducen solo en nuestro chat privado. Otros pueden haber leído este, así que ya no vale nada: /link code "
        + "muestra uno nuevo.";

    /// <inheritdoc/>
    public string Shown(string code) =>
        $"{code}\n\nPara vincular otra cuenta tuya, escríbeme allí, en privado, antes de diez minutos:\n/link code {code}\n\nDespués "
        + "pregunto a las dos cuentas; nada queda vinculado antes de que ambas digan que sí. No des el código a nadie: quien te lo pida "
        + "quiere oír lo que me has contado.";
}
