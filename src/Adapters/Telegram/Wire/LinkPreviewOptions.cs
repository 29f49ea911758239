namespace Confidant.Adapters.Telegram.Wire;

internal sealed record LinkPreviewOptions(bool IsDisabled)
{
    public static readonly LinkPreviewOptions Off = new(true);
}
