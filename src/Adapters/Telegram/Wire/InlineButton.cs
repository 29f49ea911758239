namespace Confidant.Adapters.Telegram.Wire;

internal sealed record InlineButton(string Text, string? CallbackData = null, string? Url = null);
