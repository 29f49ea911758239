namespace Confidant.Memory;

/// <summary>What a message holds besides its author's words, noted in its text: a line in square brackets each, after the words. Notes
/// are recalled like words and are not learned from: a file's name, or what somebody forwards, is not their statement. Pure.</summary>
public static class MediaNotes
{
    private const int LongestNote = 200;

    /// <summary>The text of a message: its words, then its notes.</summary>
    /// <param name="words">The words; empty where there are none.</param>
    /// <param name="notes">The notes, without brackets.</param>
    public static string Join(string words, IEnumerable<string> notes)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(notes);
        return string.Join('\n', notes.Select(static note => $"[{Cut(OneLine(note))}]").Prepend(words).Where(static line => line.Length > 0));
    }

    /// <summary>A note that holds another's words, all of them.</summary>
    /// <param name="label">What they are.</param>
    /// <param name="words">The words; empty where there are none.</param>
    public static string Quote(string label, string words) => words.Length > 0 ? $"[{label}: {OneLine(words)}]" : $"[{label}]";

    /// <summary>The words of a text, without the notes at its end.</summary>
    public static string WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = text.Length;
        while (end > 0)
        {
            int start = text.LastIndexOf('\n', end - 1) + 1;
            if (start == end || text[start] != '[' || text[end - 1] != ']')
            {
                break;
            }

            end = Math.Max(0, start - 1);
        }

        return text[..end];
    }

    // Without brackets of its own.
    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n', '\t', '[', ']'], StringSplitOptions.RemoveEmptyEntries));

    // At a whole character.
    private static string Cut(string line)
    {
        if (line.Length <= LongestNote)
        {
            return line;
        }

        int end = char.IsHighSurrogate(line[LongestNote - 1]) ? LongestNote - 1 : LongestNote;
        return $"{line[..end]}…";
    }
}
