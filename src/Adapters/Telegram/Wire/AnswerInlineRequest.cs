namespace Confidant.Adapters.Telegram.Wire;

internal sealed record AnswerInlineRequest(
    string InlineQueryId, IReadOnlyList<InlineArticle> Results, int CacheTime, bool IsPersonal, InlineResultsButton Button);
