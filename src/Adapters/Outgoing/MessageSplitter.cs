namespace Confidant.Adapters;

/// <summary>Cuts messages into chunks: at the end of a paragraph or the edge of a block of code where there is one in the chunk's
/// second half, else of a line, else of a word. Pure.</summary>
internal static class MessageSplitter
{
    /// <summary>The chunks in order. The document comes first with as much caption as fits, the reply mark stays with the first
    /// (with all where only one person may see them: each is delivered by itself), the buttons with the last.</summary>
    /// <param name="message">The message.</param>
    /// <param name="longest">How many UTF-16 units a chunk may have at most that begins at a place of the repaired text; at least
    /// 200.</param>
    public static IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message, Func<int, int> longest)
    {
        string text = Utf16Text.Repair(message.Text);
        List<(int Start, int Length)> cuts = Cut(text, message, longest);
        if (cuts.Count == 0)
        {
            return [message with { Text = text, Spans = [], Markdown = null }];
        }

        var chunks = new List<OutgoingMessage>(cuts.Count);
        for (int i = 0; i < cuts.Count; i++)
        {
            bool isFirst = i == 0;
            (int start, int length) = cuts[i];
            chunks.Add(message with
            {
                Text = text.Substring(start, length),
                Markdown = null,
                Spans = Clip(message.Spans, start, length),
                Buttons = i == cuts.Count - 1 ? message.Buttons : [],
                Document = isFirst ? message.Document : null,
                ReplyTo = isFirst || message.Private is not null ? message.ReplyTo : null,
                Replaces = isFirst ? message.Replaces : null,
            });
        }

        return chunks;
    }

    private static List<(int Start, int Length)> Cut(string text, OutgoingMessage message, Func<int, int> longest)
    {
        List<(int Start, int Length)> cuts = [];
        for (int start = 0; start < text.Length;)
        {
            int limit = longest(start);
            int length = text.Length - start <= limit ? text.Length - start : FindCut(text, message, start, limit);

            // Platforms refuse a message of white space alone; it stands for nothing once it is on its own.
            if (!text.AsSpan(start, length).IsWhiteSpace())
            {
                cuts.Add((start, length));
            }

            start += length;
        }

        return cuts;
    }

    private static int FindCut(string text, OutgoingMessage message, int start, int limit)
    {
        int best = 0;
        int bestRank = 0;
        for (int length = 1; length <= limit; length++)
        {
            int rank = length < limit / 2 ? 0 : Rank(text, message, start + length);
            if (rank > 0 && rank >= bestRank)
            {
                (best, bestRank) = (length, rank);
            }
        }

        return bestRank > 0 ? best : Utf16Text.CutAtOrBefore(text, start + limit) - start;
    }

    /// <summary>How good a place is: 4 the end of a paragraph or the edge of a block of code, 3 of a line, 2 of a line of code,
    /// 1 of a word, 0 none.</summary>
    private static int Rank(string text, OutgoingMessage message, int at)
    {
        // Formatting comes from elsewhere: its edge may lie inside a character.
        if (!Utf16Text.MayCut(text, at))
        {
            return 0;
        }

        bool isInCode = false;
        foreach (TextSpan span in message.Spans)
        {
            if (span.Style != TextStyle.CodeBlock)
            {
                continue;
            }

            if (at == span.Offset || at == span.Offset + span.Length)
            {
                return 4;
            }

            isInCode |= at > span.Offset && at < span.Offset + span.Length;
        }

        return (text[at - 1], isInCode) switch
        {
            ('\n', true) => 2,
            ('\n', false) => at > 1 && text[at - 2] == '\n' ? 4 : 3,
            (' ' or '\t', _) => 1,
            _ => 0,
        };
    }

    /// <summary>The formatting of a stretch of the text, counted from where it begins.</summary>
    public static List<TextSpan> Clip(IReadOnlyList<TextSpan> spans, int start, int length)
    {
        List<TextSpan> clipped = [];
        foreach (TextSpan span in spans)
        {
            int from = Math.Max(span.Offset, start);
            int to = Math.Min(span.Offset + span.Length, start + length);
            if (from < to)
            {
                clipped.Add(span with { Offset = from - start, Length = to - from });
            }
        }

        return clipped;
    }
}
