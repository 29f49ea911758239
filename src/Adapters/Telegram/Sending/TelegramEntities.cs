using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Formatting as Telegram takes it: entities lie within each other or apart, never across; code holds none and a block of
/// code is in none; links and quotations are not within their like. Pure.</summary>
internal static class TelegramEntities
{
    // What is outside comes first.
    private static readonly TextStyle[] _order =
    [
        TextStyle.Quote, TextStyle.CodeBlock, TextStyle.Link, TextStyle.Bold, TextStyle.Italic, TextStyle.Strikethrough, TextStyle.Code,
    ];

    /// <summary>The entities of a text that is well formed, in order.</summary>
    public static List<OutgoingEntity> Of(string text, IReadOnlyList<TextSpan> spans)
    {
        List<(OutgoingEntity Entity, int Rank)> entities = [];
        List<(TextSpan Span, int From)> open = [];
        TextSpan?[][] looks = Resolve(text, spans);
        for (int at = 0; at <= text.Length; at++)
        {
            int place = at;
            int firstEnded = open.FindIndex(entity => place == text.Length || looks[place][Rank(entity.Span.Style)] != entity.Span);
            if (at < text.Length && looks[at][Rank(TextStyle.Quote)] is { } quote && open.TrueForAll(entity => entity.Span != quote))
            {
                // A quotation holds what is open, and is in nothing: that ends, and begins again within.
                firstEnded = open.Count > 0 ? 0 : firstEnded;
            }

            if (firstEnded >= 0)
            {
                foreach ((TextSpan span, int from) in open[firstEnded..])
                {
                    Add(entities, text, span, from, at);
                }

                open.RemoveRange(firstEnded, open.Count - firstEnded);
            }

            if (at < text.Length)
            {
                open.AddRange(looks[at].OfType<TextSpan>().Where(span => open.TrueForAll(entity => entity.Span != span)).Select(span => (span, place)));
            }
        }

        return
        [
            .. entities
                .OrderBy(static found => found.Entity.Offset)
                .ThenByDescending(static found => found.Entity.Length)
                .ThenBy(static found => found.Rank)
                .Select(static found => found.Entity),
        ];
    }

    /// <summary>For each place, the formatting that holds there, at most one of each style and in their order.</summary>
    private static TextSpan?[][] Resolve(string text, IReadOnlyList<TextSpan> spans)
    {
        var looks = new TextSpan?[text.Length][];
        for (int i = 0; i < looks.Length; i++)
        {
            looks[i] = new TextSpan?[_order.Length];
        }

        foreach (TextSpan span in spans)
        {
            int from = Whole(text, Math.Clamp(span.Offset, 0, text.Length), -1);
            int to = Whole(text, Math.Clamp(span.End, from, text.Length), 1);
            for (int i = from; i < to; i++)
            {
                looks[i][Rank(span.Style)] ??= span;
            }
        }

        foreach (TextSpan?[] look in looks)
        {
            for (int i = 0; i < look.Length; i++)
            {
                look[i] = Holds(look, _order[i]) ? look[i] : null;
            }
        }

        return looks;
    }

    private static bool Holds(TextSpan?[] look, TextStyle style)
    {
        bool isBlock = Has(TextStyle.CodeBlock);
        bool isLink = Has(TextStyle.Link);
        return style switch
        {
            TextStyle.CodeBlock => true,
            TextStyle.Quote or TextStyle.Link => !isBlock,
            TextStyle.Code => !isBlock && !isLink,
            _ => !isBlock && (isLink || !Has(TextStyle.Code)),
        };

        bool Has(TextStyle other) => look[Rank(other)] is not null;
    }

    private static int Rank(TextStyle style) => Array.IndexOf(_order, style);

    // Formatting comes from elsewhere: its edge may lie inside a character.
    private static int Whole(string text, int edge, int step)
    {
        while (!Utf16Text.MayCut(text, edge))
        {
            edge += step;
        }

        return edge;
    }

    private static void Add(List<(OutgoingEntity Entity, int Rank)> entities, string text, TextSpan span, int from, int to)
    {
        bool isBlock = span.Style == TextStyle.CodeBlock;
        while (from < to && IsBlank(text[to - 1]))
        {
            to--;
        }

        while (from < to && IsBlank(text[from]))
        {
            from++;
        }

        if (from < to && !text.AsSpan(from, to - from).IsWhiteSpace())
        {
            entities.Add((
                new OutgoingEntity(Name(span.Style), from, to - from)
                {
                    Url = span.Style == TextStyle.Link ? span.Address : null,
                    Language = isBlock ? span.Language : null,
                },
                Rank(span.Style)));
        }

        // The first line of code may be indented.
        bool IsBlank(char character) => isBlock ? character == '\n' : char.IsWhiteSpace(character);
    }

    private static string Name(TextStyle style) => style switch
    {
        TextStyle.Bold => "bold",
        TextStyle.Italic => "italic",
        TextStyle.Strikethrough => "strikethrough",
        TextStyle.Code => "code",
        TextStyle.CodeBlock => "pre",
        TextStyle.Quote => "blockquote",
        TextStyle.Link => "text_link",
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "An unknown style."),
    };
}
