using System.Text;

namespace Confidant.Adapters;

/// <summary>Puts a text and its formatting together, line by line.</summary>
internal sealed class FormattedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];

    /// <summary>What every new line begins with.</summary>
    public string Indent { get; set; } = "";

    /// <summary>How long the text is by now.</summary>
    public int Length => _text.Length;

    /// <summary>Adds words of one line.</summary>
    public void Append(ReadOnlySpan<char> words) => _text.Append(words);

    /// <summary>Begins a new line.</summary>
    public void BeginLine() => _text.Append('\n').Append(Indent);

    /// <summary>Gives everything from a place on a look.</summary>
    public void Mark(TextStyle style, int from, string? address = null)
    {
        if (Length > from)
        {
            _spans.Add(new TextSpan(style, from, Length - from) { Address = address });
        }
    }

    /// <summary>Adds a block of code; its lines are not indented.</summary>
    public void AppendCode(string code, string? language, bool isTable)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return;
        }

        while (Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        if (Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }

        _spans.Add(new TextSpan(TextStyle.CodeBlock, Length, code.Length) { Language = language, IsTable = isTable });
        _text.Append(code);
    }

    /// <summary>The text without white space at its end.</summary>
    public FormattedText Build()
    {
        string text = _text.ToString().TrimEnd();
        return new FormattedText(
            text,
            [
                .. _spans
                    .Select(span => span with { Length = Math.Min(span.End, text.Length) - span.Offset })
                    .Where(static span => span.Length > 0)
                    .OrderBy(static span => span.Offset)
                    .ThenByDescending(static span => span.Length),
            ]);
    }
}
