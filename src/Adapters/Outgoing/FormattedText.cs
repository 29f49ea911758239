using System.Text;

namespace Confidant.Adapters;

/// <summary>A plain text and how its stretches look.</summary>
/// <param name="Text">The text.</param>
/// <param name="Spans">The formatting, within the text.</param>
public sealed record FormattedText(string Text, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>What stands between two cells of a table, and never within one.</summary>
    public const char CellEdge = '│';

    /// <summary>The text with the addresses of links behind their words, where these do not name them already.</summary>
    /// <param name="isChosen">Which links; the others stay links.</param>
    internal FormattedText WriteOut(Func<TextSpan, bool> isChosen)
    {
        List<TextSpan> links = [.. Spans.Where(static span => span.Style == TextStyle.Link).Where(isChosen).OrderBy(static link => link.End)];
        return new FormattedText(Text, [.. Spans.Except(links)]).Replace(
        [
            .. links.Where(link => !Text.AsSpan(link.Offset, link.Length).Contains(link.Address, StringComparison.Ordinal))
                .Select(static link => (link.End, 0, $" ({link.Address})")),
        ]);
    }

    /// <summary>The text with stretches replaced; its formatting moves along.</summary>
    /// <param name="edits">The stretches and what takes their place, in order and apart from each other.</param>
    public FormattedText Replace(IReadOnlyList<(int Start, int Length, string Text)> edits)
    {
        if (edits.Count == 0)
        {
            return this;
        }

        var text = new StringBuilder(Text.Length);
        int at = 0;
        foreach ((int start, int length, string replacement) in edits)
        {
            text.Append(Text, at, start - at).Append(replacement);
            at = start + length;
        }

        text.Append(Text, at, Text.Length - at);
        return new FormattedText(text.ToString(), [.. Spans.Select(Moved).Where(static span => span.Length > 0)]);

        TextSpan Moved(TextSpan span)
        {
            int from = Move(span.Offset);
            return span with { Offset = from, Length = Move(span.End) - from };
        }

        int Move(int place)
        {
            int moved = place;
            foreach ((int start, int length, string replacement) in edits)
            {
                if (length == 0 ? place > start : place >= start + length)
                {
                    moved += replacement.Length - length;
                }
                else if (place > start)
                {
                    // Within a stretch that is gone: what begins or ends there does so at its edge.
                    moved += start - place;
                }
            }

            return moved;
        }
    }
}
