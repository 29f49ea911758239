using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Finds names in a clause by their capitals and by what stands before them.</summary>
internal static class NameFinder
{
    private static readonly FrozenSet<string> _placeEnds = WordSet.Of("""
        with since because for near and but where when while now who that so although con desde porque hace y cerca donde cuando
        pero aunque que desde
        """);

    /// <summary>People: names that stand beside a relative or friend, or after "with".</summary>
    public static IReadOnlyList<string> FindPersons(Clause clause)
    {
        var tokens = clause.Tokens;
        bool hasKin = tokens.Any(token => WordClasses.Find("[kin]").Contains(token.Word));
        var persons = new List<string>();
        for (int i = 1; i < tokens.Count; i++)
        {
            string before = tokens[i - 1].Word;
            bool isPerson = WordClasses.Find("[kin]").Contains(before) || before is "with" or "con"
                || (hasKin && before is "called" or "named" or "llama" or "is" or "es");
            if (tokens[i].IsCapitalized && tokens[i].Word != "i" && isPerson)
            {
                persons.Add(Run(clause, ref i));
            }
        }

        return persons;
    }

    /// <summary>Named things: runs of capitals inside a clause that are no people.</summary>
    public static IReadOnlyList<string> FindEntities(Clause clause, Language language, string authorName)
    {
        var tokens = clause.Tokens;
        var persons = FindPersons(clause);
        var entities = new List<string>();
        for (int i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].IsCapitalized && tokens[i].Word != "i" && !TimeWords.Contains(tokens[i].Word, language))
            {
                string name = Run(clause, ref i);
                if (!persons.Contains(name) && !authorName.Contains(name, StringComparison.OrdinalIgnoreCase))
                {
                    entities.Add(name);
                }
            }
        }

        return entities;
    }

    /// <summary>A place: a name after "in", "at" or "to"; null where none.</summary>
    public static string? FindPlace(Clause clause, Language language)
    {
        var tokens = clause.Tokens;
        for (int i = 1; i < tokens.Count; i++)
        {
            bool isPlaced = language == Language.Spanish ? tokens[i - 1].Word is "en" or "a" : tokens[i - 1].Word is "in" or "to";
            if (isPlaced && tokens[i].IsCapitalized && !TimeWords.Contains(tokens[i].Word, language))
            {
                return Run(clause, ref i);
            }
        }

        return null;
    }

    /// <summary>The place within a rule's words: "Lisbon with my cat" → "Lisbon".</summary>
    public static string? TrimPlace(string words, Language language)
    {
        var tokens = ClauseTokenizer.Tokenize(words, language);
        int end = 0;
        while (end < tokens.Count && end < 6 && !_placeEnds.Contains(tokens[end].Word)
            && !ClauseWords.Adverbs(language).Contains(tokens[end].Word) && !TimeWords.Contains(tokens[end].Word, language))
        {
            end++;
        }

        return end == 0 ? null : words[tokens[0].Start..tokens[end - 1].End];
    }

    private static string Run(Clause clause, ref int index)
    {
        int start = index;
        while (index + 1 < clause.Tokens.Count && clause.Tokens[index + 1].IsCapitalized
            && clause.Tokens[index + 1].Start == clause.Tokens[index].End + 1)
        {
            index++;
        }

        return clause.Text[clause.Tokens[start].Start..clause.Tokens[index].End];
    }
}
