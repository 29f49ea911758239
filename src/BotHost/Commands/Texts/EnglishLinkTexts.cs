namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link and /unlink say, in English.</summary>
internal sealed class EnglishLinkTexts : ILinkTexts
{
    /// <inheritdoc/>
    public string LinkMenu => "Link an account or a wallet of yours";

    /// <inheritdoc/>
    public string UnlinkMenu => "Take back what you linked";

    /// <inheritdoc/>
    public string Menu =>
        "What is yours, too? What you link is shown to you alone. Nothing here opens anybody's memories by itself: two accounts become one "
        + "person only when both of them have said yes.";

    /// <inheritdoc/>
    public string UnlinkTitle => "What you linked. A button takes it back:";

    /// <inheritdoc/>
    public string NothingLinked => "Nothing is linked to you. /link shows what can be.";
}
