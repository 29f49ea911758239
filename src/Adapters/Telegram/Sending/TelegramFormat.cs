using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Formatting and buttons in Telegram's terms. Pure.</summary>
internal static class TelegramFormat
{
    /// <summary>The formatting, kept within the text; null for none.</summary>
    public static IReadOnlyList<OutgoingEntity>? Entities(OutgoingMessage message) =>
        message.Spans.Count > 0 && TelegramEntities.Of(Utf16Text.Repair(message.Text), message.Spans) is { Count: > 0 } entities
            ? entities
            : null;

    /// <summary>What stands under a new message; null for nothing. In a group, a field opens for whoever is answered only.</summary>
    public static ReplyMarkup? Markup(OutgoingMessage message) =>
        message.Question is { } question
            ? new ReplyMarkup { ForceReply = true, Selective = true, InputFieldPlaceholder = Utf16Text.Repair(question.Placeholder) }
            : Keyboard(message) is { } keyboard ? new ReplyMarkup { Rows = keyboard.Rows } : null;

    /// <summary>The buttons; null for none.</summary>
    public static InlineKeyboard? Keyboard(OutgoingMessage message) => message.Buttons.Count == 0
        ? null
        : new InlineKeyboard([.. message.Buttons.Select(row =>
            (IReadOnlyList<InlineButton>)[.. row.Select(Show)])]);

    private static InlineButton Show(Button button) =>
        button.Address is { } address ? new InlineButton(button.Label, Url: address) : new InlineButton(button.Label, button.Token);
}
