namespace Confidant.Adapters.Telegram.Wire;

internal sealed record AnswerGuestRequest(string GuestQueryId, InlineArticle Result);
