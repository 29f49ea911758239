using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Confidant.Memory;

/// <summary>Tells whether two statements of one person say the same.</summary>
/// <remarks>They do if they have the same words in the same order, apart from inflection, accents, articles, words that only weigh
/// ("really", "still", "a lot") and contractions; if they are equally negated; and if what they tell happened on the same day.
/// Names, numbers, prepositions and pronouns count, so "from Rome" and "to Rome" are two statements. That is an equivalence: what is
/// one statement does not depend on the order in which its wordings were said.</remarks>
public static class StatementKey
{
    private static readonly FrozenSet<string> _english = WordSet.Of("""
        a an the really very quite so just still also too actually honestly absolutely totally definitely simply truly lot much again
        now currently well oh yes yeah t s m re ve ll d am is are do does have has got been being by way think know mean
        """);

    private static readonly FrozenSet<string> _spanish = WordSet.Of("""
        el la los las un una unos unas muy mucho mucha bastante realmente verdad todavia aun sigo sigue tambien ademas ahora
        actualmente si bueno pues ya he ha soy es son simplemente totalmente absolutamente
        """);

    private static readonly FrozenSet<string> _negatedEnglish = WordSet.Of("""
        don doesn didn isn aren wasn weren hasn haven hadn won wouldn can couldn shouldn mustn cannot
        """);

    /// <summary>The key: equal for statements that say the same.</summary>
    /// <param name="memory">The statement.</param>
    /// <param name="language">The language its words are in.</param>
    public static string Of(ExtractedMemory memory, Language language)
    {
        ArgumentNullException.ThrowIfNull(memory);
        var key = new StringBuilder();
        var words = TextAnalyzer.FoldedWords(memory.Restatement);
        var weightless = language == Language.Spanish ? _spanish : _english;
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            bool isContracted = i + 1 < words.Count && words[i + 1] == "t" && _negatedEnglish.Contains(word);
            if (language == Language.English && (isContracted || word == "cannot"))
            {
                Append(key, Auxiliary(word));
                Append(key, "not");
                continue;
            }

            if (!weightless.Contains(word))
            {
                Append(key, TextAnalyzer.Stem(word, language));
            }
        }

        // Where nothing but weightless words is left, the words themselves are the statement.
        if (key.Length == 0)
        {
            key.AppendJoin(' ', words);
        }

        return memory.HappenedAt is { } day
            ? key.Append('@').Append(day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToString()
            : key.ToString();
    }

    // What remains of "won't" says when, of "can't" what about; "don't" and "isn't" only carry the negation.
    private static string Auxiliary(string word) => word switch
    {
        "won" => "will",
        "can" or "cannot" => "can",
        "don" or "doesn" or "isn" or "aren" or "hasn" or "haven" => "",
        _ => word[..^1],
    };

    private static void Append(StringBuilder key, string word)
    {
        if (word.Length > 0)
        {
            key.Append(key.Length > 0 ? " " : "").Append(word);
        }
    }
}
