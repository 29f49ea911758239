namespace Confidant.Adapters.Telegram.Wire;

internal sealed record SendMessageDraftRequest
{
    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    public required long DraftId { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<OutgoingEntity>? Entities { get; init; }

    public bool CanStop { get; init; } = true;
}
