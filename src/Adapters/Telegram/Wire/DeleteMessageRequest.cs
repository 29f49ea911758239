namespace Confidant.Adapters.Telegram.Wire;

internal sealed record DeleteMessageRequest(long ChatId, long MessageId);
