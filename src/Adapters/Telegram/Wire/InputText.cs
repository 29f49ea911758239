namespace Confidant.Adapters.Telegram.Wire;

internal sealed record InputText(string MessageText, IReadOnlyList<OutgoingEntity>? Entities)
{
    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;
}
