namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramAnswer<TResult>
{
    public bool Ok { get; init; }

    public TResult? Result { get; init; }

    public int ErrorCode { get; init; }

    public string? Description { get; init; }

    public TelegramAnswerParameters? Parameters { get; init; }
}
