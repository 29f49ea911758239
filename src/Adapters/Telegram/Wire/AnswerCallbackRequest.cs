namespace Confidant.Adapters.Telegram.Wire;

internal sealed record AnswerCallbackRequest(string CallbackQueryId, string? Text);
