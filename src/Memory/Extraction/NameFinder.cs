using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Finds names in a clause by their capitals and by what stands before them.</summary>
internal static class NameFinder
{
    private static readonly FrozenSet<string> _placeEnds = WordSet.Of("""
        with since because for near and but where when while now who that so although con desde porque hace y cerca donde cuando
        pero aunque que desde any anymore again and y now for until hasta
        """);

    // What people do to people: a name after such a word is a person's.
    private static readonly FrozenSet<string> _beforePersons = WordSet.Of("""
        with met meet meeting marry married marrying invited invite told tell know dating date
        con conoci invite llame
        """);

    // "Working with Postgres": not everything that somebody is with is a person.
    private static readonly FrozenSet<string> _withThings = WordSet.Of("""
        work working works worked struggling struggle build building built made trouble problems problem issues help compatible experience
        familiar started start done happy switched replaced write code coding
        trabajo trabajando trabaja problemas problema ayuda hecho hecha contento contenta programo
        """);

    private static readonly FrozenSet<string> _motion = WordSet.Of("""
        moved move moves moving go goes going went gone fly flies flying flew travel travels travelling traveling travelled traveled drive
        drove driving trip flight train back relocated relocating head heading headed return returned returning come came coming
        been trip bus way tickets visit
        voy vas va vamos van viajo viaja viajan viajamos vuelo vuela mude mudo mudado muda mudamos fui fue fuimos ir ire iremos viaje tren
        vuelta volver llego llega regreso salgo sale excursion iran ira vuelan ido escapada mudarme viajar volar mudarnos
        """);

    /// <summary>People: names that stand beside a relative or friend, after "with", after "met".</summary>
    public static IReadOnlyList<string> FindPersons(Clause clause, Language language, string authorName)
    {
        var tokens = clause.Tokens;
        var kin = WordClasses.Find("[kin]");
        bool hasKin = tokens.Any(token => kin.Contains(token.Word));
        var persons = new List<string>();
        for (int i = 1; i < tokens.Count; i++)
        {
            string before = tokens[i - 1].Word;
            bool isAfterPerson = before is "and" or "y" && i > 1 && persons.Count > 0
                && persons[^1].EndsWith(tokens[i - 2].Text, StringComparison.Ordinal);
            bool isDative = language == Language.Spanish && before == "a" && i > 1 && tokens[i - 2].Word is "conoci" or "invite" or "llame"
                or "visite" or "visitar" or "ver";
            bool isPerson = kin.Contains(before) || _beforePersons.Contains(before) || isAfterPerson || isDative
                || (hasKin && before is "called" or "named" or "llama" or "is" or "es");
            bool isThing = before is "with" or "con" && i > 1 && _withThings.Contains(tokens[i - 2].Word);
            bool isAcronym = tokens[i].Text.Length > 1 && tokens[i].Text.All(char.IsUpper);
            if (IsName(tokens[i], language) && isPerson && !isThing && !isAcronym)
            {
                string name = Run(clause, ref i);
                if (!authorName.Contains(name, StringComparison.OrdinalIgnoreCase))
                {
                    persons.Add(name);
                }
            }
        }

        return persons;
    }

    /// <summary>Named things: runs of capitals inside a clause that are no people.</summary>
    public static IReadOnlyList<string> FindEntities(
        Clause clause, Language language, string authorName, IReadOnlyList<string> persons)
    {
        var tokens = clause.Tokens;
        var entities = new List<string>();
        for (int i = 1; i < tokens.Count; i++)
        {
            if (IsName(tokens[i], language) && i != clause.Body)
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

    /// <summary>A place: a name after "in" or "at", or after "to" where somebody moves; null where none.</summary>
    public static string? FindPlace(Clause clause, Language language, IReadOnlyList<string> persons)
    {
        var tokens = clause.Tokens;
        for (int i = 1; i < tokens.Count; i++)
        {
            string before = tokens[i - 1].Word;
            bool isPlaced = language == Language.Spanish
                ? before is "en" || (before is "a" && MovesBefore(tokens, i - 1))
                : before is "in" or "near" || (before is "to" or "for" && MovesBefore(tokens, i - 1));
            if (isPlaced && IsName(tokens[i], language) && !PersonMentions.IsTongue(tokens[i].Word))
            {
                string place = Run(clause, ref i);
                return persons.Contains(place) ? null : place;
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

        while (end > 1 && tokens[end - 1].Word is "in" or "on" or "at" or "en" or "the" or "a" or "el" or "la")
        {
            end--;
        }

        return end == 0 ? null : words[tokens[0].Start..tokens[end - 1].End];
    }

    /// <summary>The name that begins at a token.</summary>
    public static string RunAt(Clause clause, int index) => Run(clause, ref index);

    private static bool IsName(ClauseToken token, Language language) =>
        token.IsCapitalized && token.Word != "i" && !TimeWords.Contains(token.Word, language);

    // "The train to Porto", "I'm going back to Porto".
    private static bool MovesBefore(IReadOnlyList<ClauseToken> tokens, int preposition)
    {
        for (int i = preposition - 1; i >= 0 && i >= preposition - 3; i--)
        {
            if (_motion.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
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
