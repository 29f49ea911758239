using System.Text;

namespace Confidant.Adapters.Discord;

/// <summary>Writes a text and its formatting as Discord reads them; everything else shows as it is typed. Pure.</summary>
internal static class DiscordMarkdown
{
    private const string Fence = "```";
    private const char Nothing = '\u200B';

    // White space to Discord's clients, and nothing to the eye.
    private const char Space = '\uFEFF';

    private static readonly DiscordStyles[] _order =
        [DiscordStyles.Link, DiscordStyles.Bold, DiscordStyles.Italic, DiscordStyles.Strikethrough, DiscordStyles.Code];

    /// <summary>The message as Discord reads it.</summary>
    public static string Write(OutgoingMessage message)
    {
        var layout = DiscordLayout.Of(message);
        string text = layout.Text;
        var written = new StringBuilder(text.Length + 32);
        List<(DiscordStyles Style, TextSpan? Link, string Mark)> open = [];
        int lineStart = 0;
        for (int at = 0; at < text.Length;)
        {
            if (layout.Block(at) is { } block)
            {
                Turn(written, open, layout, at);
                at = WriteBlock(written, layout, block, at);
                continue;
            }

            if (at == lineStart && layout.IsQuoted(at))
            {
                written.Append("> ");
            }

            Turn(written, open, layout, at);
            int length = Math.Max(layout.Address(at), 1);
            bool isVerbatim = length > 1 || layout.Styles(at).HasFlag(DiscordStyles.Code);
            if (text[at] == '`' && isVerbatim && written[^1] == '`')
            {
                // Three marks in a row would begin a block, so code in a line has none of its own beside each other.
                written.Append(Nothing);
            }
            else if (!isVerbatim && DiscordEscape.Needs(text, at, lineStart))
            {
                written.Append('\\');
            }

            written.Append(text, at, length);
            at += length;
            if (length > 1 && at < text.Length && text[at] == '<')
            {
                // Nothing but white space keeps a backslash from being read as the end of an address.
                written.Append(Space);
            }

            lineStart = text[at - 1] == '\n' ? at : lineStart;
        }

        Turn(written, open, layout, text.Length);
        return written.ToString();
    }

    /// <summary>For each place of a text, the most that it can take once it is written; and the most that its formatting takes
    /// besides, where a chunk begins there or the formatting changes.</summary>
    public static (int[] Costs, int[] Beginnings) Measure(OutgoingMessage message)
    {
        var layout = DiscordLayout.Of(message);
        string text = layout.Text;
        int[] costs = new int[text.Length];
        int[] beginnings = new int[text.Length];
        for (int at = 0; at < text.Length; at++)
        {
            TextSpan? block = layout.Block(at);
            bool isChange = layout.Styles(at) != layout.Styles(at - 1) || !ReferenceEquals(block, layout.Block(at - 1))
                || !ReferenceEquals(layout.Link(at), layout.Link(at - 1));
            beginnings[at] = (layout.IsQuoted(at) ? 2 : 0)
                + (block is null ? Marks(layout.Styles(at), layout.Link(at)) : (2 * Fence.Length) + 3 + (block.Language?.Length ?? 0));
            costs[at] = 1
                + (isChange ? beginnings[at] : 0)
                + (text[at] == '<' ? 1 : 0)
                + (text[at] == '`' || (block is null && DiscordEscape.MayNeed(text[at])) ? 1 : 0)
                + (at > 0 && text[at - 1] == '\n' && layout.IsQuoted(at) ? 2 : 0);
        }

        return (costs, beginnings);
    }

    private static int Marks(DiscordStyles styles, TextSpan? link) =>
        (styles.HasFlag(DiscordStyles.Bold) ? 4 : 0)
        + (styles.HasFlag(DiscordStyles.Italic) ? 2 : 0)
        + (styles.HasFlag(DiscordStyles.Strikethrough) ? 4 : 0)
        + (styles.HasFlag(DiscordStyles.Code) ? 6 : 0)
        + (link is null ? 0 : DiscordLinks.Mark(link).Length + 1)
        + 1;

    private static int WriteBlock(StringBuilder written, DiscordLayout layout, TextSpan block, int at)
    {
        int end = layout.EndOfBlock(at);

        // A fence within the code would end it.
        string code = layout.Text[at..end];
        while (code.Contains(Fence, StringComparison.Ordinal))
        {
            code = code.Replace(Fence, $"``{Nothing}`", StringComparison.Ordinal);
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            written.Append(code);
        }
        else
        {
            if (written.Length > 0 && written[^1] != '\n')
            {
                written.Append('\n');
            }

            written.Append(Fence).Append(block.Language).Append('\n').Append(code.Trim('\n')).Append('\n').Append(Fence);
        }

        return end;
    }

    /// <summary>Ends what ends at a place, and begins what begins there, the inner within the outer.</summary>
    private static void Turn(
        StringBuilder written, List<(DiscordStyles Style, TextSpan? Link, string Mark)> open, DiscordLayout layout, int at)
    {
        DiscordStyles styles = layout.Styles(at);
        bool hasClosed = false;
        while (open.Any(style => !styles.HasFlag(style.Style) || !ReferenceEquals(style.Link, style.Link is null ? null : layout.Link(at))))
        {
            written.Append(open[^1].Mark);
            open.RemoveAt(open.Count - 1);
            hasClosed = true;
        }

        foreach (DiscordStyles style in _order)
        {
            if (!styles.HasFlag(style) || open.Any(known => known.Style == style))
            {
                continue;
            }

            if (hasClosed)
            {
                // Without something between them, the mark that ends and the one that begins would be read as one.
                written.Append(Nothing);
                hasClosed = false;
            }

            (string begin, string end) = MarksOf(style, layout, at);
            written.Append(begin);
            open.Add((style, style == DiscordStyles.Link ? layout.Link(at) : null, end));
        }
    }

    private static (string Begin, string End) MarksOf(DiscordStyles style, DiscordLayout layout, int at)
    {
        switch (style)
        {
            case DiscordStyles.Link:
                return ("[", DiscordLinks.Mark(layout.Link(at)!));
            case DiscordStyles.Bold:
                return ("**", "**");
            case DiscordStyles.Italic:
                return ("*", "*");
            case DiscordStyles.Strikethrough:
                return ("~~", "~~");
        }

        ReadOnlySpan<char> code = layout.Text.AsSpan(at, layout.EndOf(DiscordStyles.Code, at) - at);
        return code.Contains('`') ? ("`` ", " ``") : ("`", "`");
    }
}
