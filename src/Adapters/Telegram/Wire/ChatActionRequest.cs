namespace Confidant.Adapters.Telegram.Wire;

internal sealed record ChatActionRequest(long ChatId, long? MessageThreadId, string Action);
