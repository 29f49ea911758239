using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Makes a statement of a question, for that is what answers look like: "I" and its words without question words and
/// names.</summary>
internal static class QuestionProbe
{
    private static readonly FrozenSet<string> _questionWords = WordSet.Of("""
        what when where which who whom whose why how did does do is are was were has have had can could would will might
        """);

    private static readonly FrozenSet<string> _openings = WordSet.Of("""
        what whats when where wheres which who whos whom whose why how did does do is are was were has have had can could would
        will should am tell remind name list describe remember
        """);

    /// <summary>Whether a text asks something: only then is the encoder worth its time on the way of an answer.</summary>
    public static bool IsQuestion(string text, IReadOnlyList<string> words) =>
        text.Contains('?', StringComparison.Ordinal) || (words.Count > 0 && _openings.Contains(words[0]));

    /// <summary>The statement; null where nothing but names and question words is asked.</summary>
    /// <param name="text">The question.</param>
    /// <param name="nameWords">The names in it, folded.</param>
    public static string? Make(string text, IReadOnlySet<string> nameWords)
    {
        var kept = new List<string> { "I" };
        var rest = TextAnalyzer.Capped(text);
        while (!rest.IsEmpty)
        {
            int length = 0;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '\'' or '’'))
            {
                length++;
            }

            if (length > 0 && IsContent(rest[..length], nameWords))
            {
                kept.Add(rest[..length].ToString());
            }

            rest = rest[Math.Min(rest.Length, length + 1)..];
        }

        return kept.Count > 1 ? string.Join(' ', kept) : null;
    }

    private static bool IsContent(ReadOnlySpan<char> word, IReadOnlySet<string> nameWords)
    {
        int stem = word.IndexOfAny('\'', '’');
        return !_questionWords.Contains(TextFolding.Fold(word))
            && !nameWords.Contains(TextFolding.Fold(stem < 0 ? word : word[..stem]));
    }
}
