using System.Text;
using System.Text.Unicode;

namespace Confidant.Adapters.Feeds;

/// <summary>Puts texts right whose UTF-8 was taken for Latin-1, byte by byte, as in Facebook's downloads. Pure.</summary>
internal static class Mojibake
{
    /// <summary>The text as it was written. One that was right already stays: its letters are no UTF-8, or have no place in Latin-1.</summary>
    public static string Mend(string text)
    {
        if (Ascii.IsValid(text) || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff'))
        {
            return text;
        }

        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
