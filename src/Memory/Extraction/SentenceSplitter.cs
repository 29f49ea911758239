using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Cuts a message into sentences. What is not the author's own speech is left out: quoted lines, code, commands and
/// links.</summary>
internal static class SentenceSplitter
{
    private const int MaxCharacters = 8_000;
    private const int MaxSentenceCharacters = 600;

    private static readonly FrozenSet<string> _abbreviations = FrozenSet.Create(
        StringComparer.Ordinal, "dr", "mr", "mrs", "ms", "st", "sr", "sra", "srta", "prof", "vs", "etc", "av", "no");

    /// <summary>The sentences of a message, in order. Only its first 8,000 characters are read; of a sentence longer than 600
    /// nothing is said.</summary>
    public static List<Sentence> Split(string message)
    {
        var sentences = new List<Sentence>();
        bool inCode = false;
        foreach (var line in message.AsSpan(0, Math.Min(message.Length, MaxCharacters)).EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("```"))
            {
                inCode = !inCode;
                continue;
            }

            if (!inCode && !trimmed.IsEmpty && trimmed[0] is not ('>' or '/' or '!' or '|'))
            {
                SplitLine(trimmed.ToString(), sentences);
            }
        }

        return sentences;
    }

    private static void SplitLine(string line, List<Sentence> sentences)
    {
        int start = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (IsEnd(line, i, start))
            {
                Add(line, start, i, line[i] == '?', sentences);
                start = i + 1;
            }
        }

        Add(line, start, line.Length, false, sentences);
    }

    private static bool IsEnd(string line, int index, int start)
    {
        switch (line[index])
        {
            case '?' or '!' or '…' or ';':
                return true;
            case '¿' or '¡':
                return index > start;
            case '.':
                bool atEnd = index + 1 == line.Length || char.IsWhiteSpace(line[index + 1]) || line[index + 1] == '.';
                return atEnd && !_abbreviations.Contains(LastWord(line, start, index));
            default:
                return false;
        }
    }

    private static string LastWord(string line, int start, int end)
    {
        int from = end;
        while (from > start && char.IsLetter(line[from - 1]))
        {
            from--;
        }

        return line[from..end].ToLowerInvariant();
    }

    private static void Add(string line, int start, int end, bool isQuestion, List<Sentence> sentences)
    {
        var text = line.AsSpan(start, end - start).Trim().Trim("”»*_-–—• ").Trim();

        // What begins with a quotation mark is somebody's words, and not the author's.
        if (text.Length is 0 or > MaxSentenceCharacters || text[0] is '"' or '“' or '«' || text.Contains("://", StringComparison.Ordinal)
            || text.Contains('`') || text.Contains('{'))
        {
            return;
        }

        isQuestion = isQuestion || text[0] == '¿' || (start > 0 && line[start - 1] == '¿');
        sentences.Add(new Sentence(text.TrimStart("¿¡").Trim().ToString(), isQuestion));
    }
}
