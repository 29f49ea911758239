namespace Confidant.Adapters.Telegram.Wire;

internal sealed record GetChatMemberRequest(long ChatId, long UserId);
