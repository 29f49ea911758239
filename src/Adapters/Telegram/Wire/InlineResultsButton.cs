namespace Confidant.Adapters.Telegram.Wire;

internal sealed record InlineResultsButton(string Text, string StartParameter);
