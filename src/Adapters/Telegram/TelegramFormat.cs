using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Formatting and buttons in Telegram's terms. Pure.</summary>
internal static class TelegramFormat
{
    /// <summary>The formatting, kept within the text; null for none.</summary>
    public static IReadOnlyList<OutgoingEntity>? Entities(OutgoingMessage message)
    {
        List<OutgoingEntity> entities = [];
        foreach (TextSpan span in message.Spans)
        {
            int from = Math.Max(span.Offset, 0);
            int to = Math.Min(span.Offset + span.Length, message.Text.Length);
            if (from < to)
            {
                entities.Add(new OutgoingEntity(Name(span.Style), from, to - from));
            }
        }

        return entities.Count > 0 ? entities : null;
    }

    /// <summary>The buttons; null for none.</summary>
    public static InlineKeyboard? Keyboard(OutgoingMessage message) => message.Buttons.Count == 0
        ? null
        : new InlineKeyboard([.. message.Buttons.Select(row =>
            (IReadOnlyList<InlineButton>)[.. row.Select(button => new InlineButton(button.Label, button.Token))])]);

    private static string Name(TextStyle style) => style switch
    {
        TextStyle.Bold => "bold",
        TextStyle.Italic => "italic",
        TextStyle.Code => "code",
        TextStyle.CodeBlock => "pre",
        TextStyle.Quote => "blockquote",
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "An unknown style."),
    };
}
