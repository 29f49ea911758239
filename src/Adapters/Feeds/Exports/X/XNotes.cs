using System.Net;
using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>The whole texts of long posts. They have ids of their own, so that a post finds its by the time and by how it begins.</summary>
internal sealed class XNotes
{
    // Those that come after these stay short, as they stand among the posts.
    private const int MostLetters = 16 * 1024 * 1024;
    private const int ComparedLetters = 60;
    private const int SecondsApart = 3;
    private readonly Dictionary<long, List<string>> _bySecond = [];
    private int _letters;

    /// <summary>Notes one.</summary>
    public void Add(JsonElement item)
    {
        JsonElement? note = ExportJson.Find(item, "noteTweet");
        if (ExportJson.Text(ExportJson.Find(note, "core"), "text") is { } text
            && ExportJson.Time(note, "createdAt") is { } at
            && (_letters += text.Length) <= MostLetters)
        {
            long second = at.ToUnixTimeSeconds();
            if (!_bySecond.TryGetValue(second, out List<string>? texts))
            {
                _bySecond[second] = texts = [];
            }

            texts.Add(WebUtility.HtmlDecode(text));
        }
    }

    /// <summary>The whole text of a post; null where what stands among the posts is all.</summary>
    /// <param name="at">When it was posted.</param>
    /// <param name="shown">The text as far as it stands among the posts.</param>
    public string? Find(DateTimeOffset at, string shown)
    {
        int end = shown.LastIndexOf('…');
        ReadOnlySpan<char> beginning = end > 0 ? shown.AsSpan(0, Math.Min(end, ComparedLetters)).TrimEnd() : default;
        if (beginning.Length == 0 || _bySecond.Count == 0)
        {
            return null;
        }

        long second = at.ToUnixTimeSeconds();
        for (long near = second - SecondsApart; near <= second + SecondsApart; near++)
        {
            foreach (string text in _bySecond.GetValueOrDefault(near) ?? [])
            {
                if (text.AsSpan().StartsWith(beginning, StringComparison.Ordinal))
                {
                    return text;
                }
            }
        }

        return null;
    }
}
