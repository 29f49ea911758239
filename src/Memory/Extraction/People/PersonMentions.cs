using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Tells whether a text speaks of anybody but its author. On any doubt it says that it does.</summary>
internal static class PersonMentions
{
    private static readonly FrozenSet<string> _people = WordSet.Of("""
        he she him her his hers they them their theirs we us our ours you your someone somebody everyone everybody people guy guys
        man woman men women boy girl person persons anyone together
        el ella ellos ellas suyo suya nos nosotros nosotras nuestro nuestra nuestros nuestras su sus le les alguien gente hombre
        chico chica chicos chicas persona personas vosotros usted ustedes juntos juntas todos
        """);

    private static readonly FrozenSet<string> _calendarAndTongues = WordSet.Of("""
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
        october november december lunes martes miercoles jueves viernes sabado domingo
        english spanish french german italian portuguese chinese japanese russian arabic dutch swedish polish greek turkish korean
        catalan basque galician american british irish mexican brazilian argentinian argentine colombian chilean peruvian indian
        canadian australian european christmas easter
        """);

    private static readonly FrozenSet<string> _motion = WordSet.Of("""
        moved relocated going flying travelling traveling moving heading go fly travel trip flight back
        voy viajo vuelo mude mudado viaje
        """);

    /// <summary>Whether a clause or sentence mentions another person, or may do so.</summary>
    public static bool MayMention(string text, Language language, string authorName)
    {
        if (text.Contains('@'))
        {
            return true;
        }

        var author = AuthorWords(authorName);
        var tokens = ClauseTokenizer.Tokenize(text, language);
        bool hasLead = LeadingTime.Skip(tokens, language) > 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            string word = tokens[i].Word;
            if (IsPronoun(tokens[i], language) || WordClasses.Find("[kin]").Contains(word) || word == "'s" && IsOwner(tokens, i))
            {
                return true;
            }

            if (tokens[i].IsCapitalized && !(i == 0 && hasLead) && !author.Contains(word) && !IsExplained(tokens, i, language))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a folded word names a language or a nation, or a day or month, and no place and no person.</summary>
    public static bool IsTongue(string word) => _calendarAndTongues.Contains(word);

    private static HashSet<string> AuthorWords(string authorName)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new Tokenizer(authorName);
        while (tokens.MoveNext())
        {
            words.Add(TextFolding.Fold(tokens.Current));
        }

        return words;
    }

    // "el" is an article, "él" a person.
    private static bool IsPronoun(ClauseToken token, Language language) =>
        _people.Contains(token.Word)
        && !(language == Language.Spanish && ((token.Word == "el" && token.Text is "el" or "El") || token.Word is "us" or "he"))
        && !(language == Language.English && token.Word is "el" or "le" or "les" or "su" or "sus" or "nos");

    // "Marta's flat" has an owner; "my cat's called Miso" and "it's" have not.
    private static bool IsOwner(List<ClauseToken> tokens, int i) => i > 0 && tokens[i - 1].IsCapitalized && tokens[i - 1].Word is not
        ("it" or "that" or "there" or "here" or "what");

    private static bool IsExplained(List<ClauseToken> tokens, int i, Language language)
    {
        string word = tokens[i].Word;
        if (word == "i" || _calendarAndTongues.Contains(word))
        {
            return true;
        }

        if (i == 0)
        {
            return IsOrdinaryStart(tokens[0], language);
        }

        int before = i - 1;
        while (before > 0 && (tokens[before].IsCapitalized || tokens[before].Word is "de" or "do" or "of"))
        {
            if (tokens[before].Word is "de" && IsFrom(tokens, before))
            {
                break;
            }

            before--;
        }

        return tokens[before].Word switch
        {
            "in" or "at" or "near" or "en" or "called" or "named" or "llamada" or "llamado" or "llama" or "llamo" => true,
            "from" or "de" => IsFrom(tokens, before),
            "to" or "a" or "for" or "para" => before > 0
                && (_motion.Contains(tokens[before - 1].Word) || tokens[before - 1].Word is "work" or "working" or "trabajo"
                    or "works" or "worked" or "trabajando"),
            "is" or "es" => before > 0 && tokens[before - 1].Word is "name" or "nombre" or "company" or "employer" or "empresa",
            "use" or "uso" or "utilizo" => true,
            _ => false,
        };
    }

    private static bool IsFrom(List<ClauseToken> tokens, int i) =>
        i > 0 && tokens[i - 1].Word is "am" or "come" or "originally" or "soy" or "vengo";

    private static bool IsOrdinaryStart(ClauseToken token, Language language) =>
        StopWords.Of(language).Contains(token.Word) || LeadIns.Contains(token.Word, language)
        || ClauseWords.Adverbs(language).Contains(token.Word) || LanguageWords.English.Contains(token.Word)
        || LanguageWords.Spanish.Contains(token.Word) || SpanishVerbs.IsFirstPerson(token.Word, token.Text)
        || TimeWords.Contains(token.Word, language);
}
