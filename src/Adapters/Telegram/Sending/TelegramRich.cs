using System.Text.Json.Nodes;

namespace Confidant.Adapters.Telegram;

/// <summary>Messages with tables as rich messages (Bot API 10.1, blocks since 10.2): a list of blocks, so that nothing in a text can be
/// read as anything else. Pure.</summary>
internal static class TelegramRich
{
    private const int MostBlocks = 500;
    private const int MostColumns = 20;

    // What is inside comes first.
    private static readonly (TextStyle Style, string Type)[] _styles =
    [
        (TextStyle.Code, "code"), (TextStyle.Strikethrough, "strikethrough"), (TextStyle.Italic, "italic"), (TextStyle.Bold, "bold"),
    ];

    /// <summary>The message's blocks; null where entities show all of it, or the blocks are too many.</summary>
    public static JsonObject? Of(OutgoingMessage message)
    {
        if (message.Document is not null || message.Spans.All(static span => !span.IsTable))
        {
            return null;
        }

        string text = Utf16Text.Repair(message.Text);
        var blocks = new JsonArray();
        int rows = 0;
        int at = 0;
        foreach (TextSpan block in message.Spans.Where(static span => span.Style == TextStyle.CodeBlock).OrderBy(static span => span.Offset))
        {
            if (block.Offset < at || block.End > text.Length)
            {
                return null;
            }

            AddLines(blocks, text, message.Spans, at, block.Offset);
            string code = text[block.Offset..block.End];
            if (block.IsTable)
            {
                List<string[]> cells = [.. code.Split('\n').Select(MarkdownTable.Read).OfType<string[]>()];
                if (cells.Exists(static row => row.Length > MostColumns))
                {
                    return null;
                }

                rows += cells.Count;
                blocks.Add(TableOf(cells, hasHead: code.Split('\n').ElementAtOrDefault(1) is { } rule && MarkdownTable.Read(rule) is null));
            }
            else
            {
                blocks.Add(new JsonObject { ["type"] = "pre", ["text"] = code, ["language"] = block.Language });
            }

            at = block.End;
        }

        AddLines(blocks, text, message.Spans, at, text.Length);
        return blocks.Count + rows <= MostBlocks ? new JsonObject { ["blocks"] = blocks } : null;
    }

    private static JsonObject TableOf(List<string[]> rows, bool hasHead)
    {
        var cells = new JsonArray();
        for (int i = 0; i < rows.Count; i++)
        {
            var row = new JsonArray();
            foreach (string text in rows[i])
            {
                var cell = new JsonObject { ["text"] = text, ["align"] = "left", ["valign"] = "top" };
                if (hasHead && i == 0)
                {
                    cell["is_header"] = true;
                }

                row.Add(cell);
            }

            cells.Add(row);
        }

        return new JsonObject { ["type"] = "table", ["cells"] = cells, ["is_bordered"] = true };
    }

    /// <summary>A paragraph for each line between two places; those of a quotation are in one.</summary>
    private static void AddLines(JsonArray blocks, string text, IReadOnlyList<TextSpan> spans, int from, int to)
    {
        TextSpan? quote = null;
        for (int start = from; start < to;)
        {
            int end = text.IndexOf('\n', start, to - start);
            end = end < 0 ? to : end;
            int place = start;
            TextSpan? around = spans.FirstOrDefault(span => span.Style == TextStyle.Quote && span.Offset <= place && span.End > place);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                var line = new JsonObject { ["type"] = "paragraph", ["text"] = Line(text, spans, start, end) };
                if (around is null)
                {
                    blocks.Add(line);
                }
                else if (around == quote)
                {
                    blocks[^1]!["blocks"]!.AsArray().Add(line);
                }
                else
                {
                    blocks.Add(new JsonObject { ["type"] = "blockquote", ["blocks"] = new JsonArray(line) });
                }

                quote = around;
            }

            start = end + 1;
        }
    }

    private static JsonArray Line(string text, IReadOnlyList<TextSpan> spans, int from, int to)
    {
        TextSpan[] within = [.. spans.Where(span => span.Offset < to && span.End > from)];
        int[] edges =
        [
            .. within.SelectMany(static span => new[] { span.Offset, span.End }).Append(from).Append(to)
                .Select(edge => Math.Clamp(edge, from, to)).Where(edge => Utf16Text.MayCut(text, edge)).Distinct().Order(),
        ];
        var line = new JsonArray();
        foreach ((int start, int end) in edges.Zip(edges.Skip(1)))
        {
            JsonNode piece = text[start..end];
            foreach ((TextStyle style, string type) in _styles)
            {
                piece = within.Any(span => span.Style == style && Covers(span, start, end)) ? new JsonObject { ["type"] = type, ["text"] = piece } : piece;
            }

            if (within.FirstOrDefault(span => span.Style == TextStyle.Link && Covers(span, start, end)) is { } link)
            {
                piece = new JsonObject { ["type"] = "url", ["text"] = piece, ["url"] = link.Address };
            }

            line.Add(piece);
        }

        return line;
    }

    private static bool Covers(TextSpan span, int from, int to) => span.Offset <= from && span.End >= to;
}
