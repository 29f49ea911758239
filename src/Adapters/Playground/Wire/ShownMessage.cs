namespace Confidant.Adapters.Playground;

/// <summary>A message as the page gets it.</summary>
internal sealed record ShownMessage(
    string Id,
    long Order,
    string Room,
    string From,
    string Text,
    IReadOnlyList<ShownSpan> Spans,
    IReadOnlyList<IReadOnlyList<Button>> Buttons,
    DocumentLink? Document,
    string? ReplyTo,
    DateTimeOffset At,
    bool IsEdited,
    bool IsOnlyForYou)
{
    public static ShownMessage Of(RoomMessage message) => new(
        message.Id,
        message.Order,
        message.Room.Id,
        message.From?.Id ?? PlaygroundDirectory.BotName,
        message.Text,
        [.. message.Spans.Select(ShownSpan.Of)],
        message.Buttons,
        message.Document,
        message.ReplyTo?.Value,
        message.At,
        message.IsEdited,
        message.OnlyFor is not null);
}
