namespace Confidant.Adapters.Telegram.Wire;

internal sealed record ChatRequest(long ChatId);
