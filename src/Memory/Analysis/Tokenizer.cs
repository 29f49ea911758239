using System.Globalization;
using System.Text;

namespace Confidant.Memory;

/// <summary>Cuts a text into words of letters, digits and the marks that combine with them, in one pass.</summary>
internal ref struct Tokenizer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>The current word, as it is written.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool MoveNext()
    {
        int start = -1;
        while (_next < _text.Length)
        {
            int length = WordCharLength(_text[_next..], start >= 0);
            if (length == 0)
            {
                if (start >= 0)
                {
                    break;
                }

                _next++;
                continue;
            }

            if (start < 0)
            {
                start = _next;
            }

            _next += length;
        }

        if (start < 0)
        {
            return false;
        }

        Current = _text[start.._next];
        return true;
    }

    private static int WordCharLength(ReadOnlySpan<char> text, bool insideWord)
    {
        char first = text[0];
        if (char.IsAsciiLetterOrDigit(first))
        {
            return 1;
        }

        if (char.IsAscii(first) || Rune.DecodeFromUtf16(text, out var rune, out int length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark => insideWord ? length : 0,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => length,
            _ => 0,
        };
    }
}
