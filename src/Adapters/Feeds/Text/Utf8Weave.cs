using System.Text;

namespace Confidant.Adapters.Feeds;

/// <summary>Replaces stretches of a text that are counted in bytes of UTF-8. Pure.</summary>
internal static class Utf8Weave
{
    /// <summary>The text with its stretches replaced. Those that overlap an earlier one, lie outside, or begin or end within a character are
    /// left as they are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretches">First byte, the byte after the last, and what takes their place, given what stands there.</param>
    public static string Replace(string text, IEnumerable<(long Start, long End, Func<string, string> By)> stretches)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var woven = new StringBuilder();
        int done = 0;
        foreach ((long start, long end, Func<string, string> by) in stretches.OrderBy(static stretch => stretch.Start))
        {
            if (start < done || end < start || end > bytes.Length || !IsEdge(bytes, start) || !IsEdge(bytes, end))
            {
                continue;
            }

            woven.Append(Encoding.UTF8.GetString(bytes.AsSpan(done..(int)start)))
                .Append(by(Encoding.UTF8.GetString(bytes.AsSpan((int)start..(int)end))));
            done = (int)end;
        }

        return woven.Append(Encoding.UTF8.GetString(bytes.AsSpan(done))).ToString();
    }

    private static bool IsEdge(byte[] bytes, long at) => at == bytes.Length || (bytes[at] & 0xC0) != 0x80;
}
