using System.Globalization;
using System.Text;

namespace Confidant.Adapters;

/// <summary>How much room a text takes where every letter has the same width. Pure.</summary>
internal static class TextWidth
{
    // Scripts and pictures that take the room of two letters (Unicode, annex 11).
    private static readonly (int First, int Last)[] _wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE4F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The width, in letters.</summary>
    public static int Of(string text)
    {
        int width = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            Rune.DecodeFromUtf16(elements.GetTextElement(), out Rune first, out _);
            width += Array.Exists(_wide, range => first.Value >= range.First && first.Value <= range.Last) ? 2 : 1;
        }

        return width;
    }
}
