namespace Confidant.Adapters.Discord;

/// <summary>A text and how each of its places looks. Pure.</summary>
internal sealed class DiscordLayout
{
    private static readonly DiscordStyles[] _all = [DiscordStyles.Link, DiscordStyles.Bold, DiscordStyles.Italic, DiscordStyles.Strikethrough, DiscordStyles.Code];

    private readonly DiscordStyles[] _styles;
    private readonly TextSpan?[] _blocks;
    private readonly TextSpan?[] _links;
    private readonly bool[] _quotes;
    private readonly Dictionary<int, int> _addresses = [];

    private DiscordLayout(string text)
    {
        Text = text;
        _styles = new DiscordStyles[text.Length];
        _blocks = new TextSpan?[text.Length];
        _links = new TextSpan?[text.Length];
        _quotes = new bool[text.Length];
    }

    /// <summary>The text, well formed.</summary>
    public string Text { get; }

    /// <summary>The layout of a message, with its formatting kept within its text.</summary>
    public static DiscordLayout Of(OutgoingMessage message)
    {
        var layout = new DiscordLayout(Utf16Text.Repair(message.Text));
        foreach (TextSpan span in message.Spans)
        {
            int from = Math.Clamp(span.Offset, 0, layout.Text.Length);
            int to = Math.Clamp(span.Offset + span.Length, from, layout.Text.Length);
            layout.Mark(span, Whole(layout.Text, from, -1), Whole(layout.Text, to, 1));
        }

        layout.KeepCodePlain();
        layout.FindAddresses();
        foreach (DiscordStyles style in _all)
        {
            layout.Trim(style);
        }

        return layout;
    }

    /// <summary>The styles of a place; none in a block of code.</summary>
    public DiscordStyles Styles(int place) => place < 0 || place >= Text.Length ? DiscordStyles.None : _styles[place];

    /// <summary>The block of code that a place is in; null for none.</summary>
    public TextSpan? Block(int place) => place < 0 || place >= Text.Length ? null : _blocks[place];

    /// <summary>The link that a place is in; null for none.</summary>
    public TextSpan? Link(int place) => Styles(place).HasFlag(DiscordStyles.Link) ? _links[place] : null;

    /// <summary>Whether a place is in a line of a quotation.</summary>
    public bool IsQuoted(int place) => place < Text.Length && _quotes[place];

    /// <summary>How long the address is that begins at a place; 0 where none does.</summary>
    public int Address(int place) => _addresses.GetValueOrDefault(place);

    /// <summary>Where the stretch ends that begins at a place and has a style throughout.</summary>
    public int EndOf(DiscordStyles style, int place)
    {
        while (place < Text.Length && _styles[place].HasFlag(style))
        {
            place++;
        }

        return place;
    }

    /// <summary>Where the block of code ends that a place is in.</summary>
    public int EndOfBlock(int place)
    {
        TextSpan? block = _blocks[place];
        while (place < Text.Length && ReferenceEquals(_blocks[place], block))
        {
            place++;
        }

        return place;
    }

    // Formatting comes from elsewhere: its edge may lie inside a character.
    private static int Whole(string text, int edge, int step)
    {
        while (!Utf16Text.MayCut(text, edge))
        {
            edge += step;
        }

        return edge;
    }

    private void Mark(TextSpan span, int from, int to)
    {
        switch (span.Style)
        {
            case TextStyle.CodeBlock:
                if (!Text.AsSpan(from, to - from).IsWhiteSpace())
                {
                    Array.Fill(_blocks, span, from, to - from);
                }

                break;
            case TextStyle.Quote when from < to:
                MarkLines(from, to);
                break;
            default:
                DiscordStyles style = span.Style switch
                {
                    TextStyle.Bold => DiscordStyles.Bold,
                    TextStyle.Italic => DiscordStyles.Italic,
                    TextStyle.Code => DiscordStyles.Code,
                    TextStyle.Strikethrough => DiscordStyles.Strikethrough,
                    TextStyle.Link => DiscordStyles.Link,
                    _ => DiscordStyles.None,
                };
                if (style == DiscordStyles.Link)
                {
                    Array.Fill(_links, span, from, to - from);
                }

                for (int i = from; i < to; i++)
                {
                    _styles[i] |= style;
                }

                break;
        }
    }

    /// <summary>A quotation is of whole lines.</summary>
    private void MarkLines(int from, int to)
    {
        int start = from == 0 ? 0 : Text.LastIndexOf('\n', from - 1) + 1;
        int end = Text.IndexOf('\n', to - 1);
        Array.Fill(_quotes, true, start, (end < 0 ? Text.Length : end + 1) - start);
    }

    /// <summary>Marks within code would be read as parts of it.</summary>
    private void KeepCodePlain()
    {
        for (int i = 0; i < Text.Length; i++)
        {
            _styles[i] &= _styles[i].HasFlag(DiscordStyles.Code) ? DiscordStyles.Code | DiscordStyles.Link : ~DiscordStyles.None;
        }
    }

    /// <summary>Finds what Discord makes links of. Marks within an address would be read as parts of it, so it has none, unless it is
    /// code.</summary>
    private void FindAddresses()
    {
        for (int at = 0; at < Text.Length; at++)
        {
            bool isInWord = at > 0 && _blocks[at - 1] is null && _styles[at - 1] == DiscordStyles.None
                && (char.IsAsciiLetterOrDigit(Text[at - 1]) || Text[at - 1] == '_');
            if (isInWord || _blocks[at] is not null || DiscordEscape.LengthOfAddress(Text, at) is not (> 0 and var length))
            {
                continue;
            }

            int end = at;
            bool isCode = true;
            for (; end < at + length && _blocks[end] is null; end++)
            {
                isCode &= _styles[end].HasFlag(DiscordStyles.Code);
            }

            if (!isCode)
            {
                Array.Fill(_styles, DiscordStyles.None, at, end - at);
                _addresses[at] = end - at;
            }

            at = end - 1;
        }
    }

    /// <summary>Takes a style off the white space at the ends of its stretches, where Discord does not read it, and off blocks of
    /// code, where it is none.</summary>
    private void Trim(DiscordStyles style)
    {
        for (int i = 0; i < Text.Length; i++)
        {
            if (_blocks[i] is not null)
            {
                _styles[i] &= ~style;
            }
        }

        for (int start = 0; start < Text.Length; start++)
        {
            int end = EndOf(style, start);
            for (int i = start; i < end && char.IsWhiteSpace(Text[i]); i++)
            {
                _styles[i] &= ~style;
            }

            for (int i = end - 1; i >= start && char.IsWhiteSpace(Text[i]); i--)
            {
                _styles[i] &= ~style;
            }

            start = Math.Max(start, end);
        }
    }
}
