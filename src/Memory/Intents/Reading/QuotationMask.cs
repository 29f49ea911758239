namespace Confidant.Memory.Intents;

/// <summary>Finds where quotations, code and quoted lines end, in one pass over the message.</summary>
internal sealed class QuotationMask(string text)
{
    private const string Openers = "\"“«„`'‘";

    // Per closing mark, the place from which none is left: each search that fails is paid for once.
    private readonly Dictionary<string, int> _absentFrom = [];
    private int _lineEnd = -1;
    private int _lineWithoutSingleCloser = -1;

    /// <summary>Where what is quoted at this place ends, exclusive; the place itself if nothing is.</summary>
    public int EndOfQuotation(int start)
    {
        if (IsQuotedLine(start))
        {
            return EndOfLine(start);
        }

        char opener = text[start];
        if (!Openers.Contains(opener))
        {
            return start;
        }

        if (opener == '`')
        {
            string fence = text.AsSpan(start).StartsWith("```") ? "```" : "`";
            return EndAfter(fence, start + fence.Length) is int end and > 0 ? end : EndOfLine(start);
        }

        if (opener is '\'' or '‘')
        {
            return EndOfSingleQuotes(start);
        }

        string closer = opener switch { '“' or '„' => "”", '«' => "»", _ => "\"" };
        // Where a quotation is never closed, the rest of the line is taken for it: on doubt, nobody asked anything.
        return EndAfter(closer, start + 1) is int closed and > 0 ? closed : EndOfLine(start);
    }

    private bool IsQuotedLine(int start) =>
        text[start] == '>' && (start == 0 || text[start - 1] == '\n');

    private int EndOfSingleQuotes(int start)
    {
        bool opens = (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            && start + 1 < text.Length && !char.IsWhiteSpace(text[start + 1]);
        if (!opens)
        {
            return start;
        }

        int limit = EndOfLine(start);
        if (limit == _lineWithoutSingleCloser)
        {
            return start;
        }

        for (int i = start + 1; i < limit; i++)
        {
            if (text[i] is '\'' or '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i + 1;
            }
        }

        _lineWithoutSingleCloser = limit;
        return start;
    }

    private int EndAfter(string closer, int from)
    {
        if (_absentFrom.TryGetValue(closer, out int absent) && from >= absent)
        {
            return 0;
        }

        int found = text.IndexOf(closer, from, StringComparison.Ordinal);
        if (found < 0)
        {
            _absentFrom[closer] = from;
            return 0;
        }

        return found + closer.Length;
    }

    private int EndOfLine(int start)
    {
        if (start > _lineEnd)
        {
            int found = text.IndexOf('\n', start);
            _lineEnd = found < 0 ? text.Length : found;
        }

        return _lineEnd;
    }
}
