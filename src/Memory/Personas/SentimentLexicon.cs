using System.Collections.Frozen;
using System.Text;

namespace Confidant.Memory;

/// <summary>Tells the feeling of a text by a small list of words, in English and Spanish. A word that is denied shortly before it counts
/// as its opposite ("not good", "no me gusta"). Safe for concurrent use.</summary>
public static class SentimentLexicon
{
    // How many words a denial reaches over: "I do not really like it".
    private const int Reach = 3;
    private const double Emphasis = .5;

    private static readonly FrozenSet<string> _englishGood = Stems(Language.English, """
        good great love loved lovely amazing awesome excellent happy glad joy enjoy fun wonderful fantastic beautiful best better proud
        excited delighted thrilled grateful thankful brilliant perfect delicious win won success congratulations nice pleased cool
        favorite inspiring impressive helpful hope hopeful adore superb splendid cheerful celebrate
        """);

    private static readonly FrozenSet<string> _englishBad = Stems(Language.English, """
        bad terrible awful hate hated sad angry horrible worst worse annoying annoyed upset disappointed disappointing boring ugly poor
        fail failed failure broken painful hurt tired sick afraid scared worried worry frustrating frustrated disgusting ruin ruined
        lost lose cry crying miserable wrong problem useless stupid shame unfair disaster
        """);

    private static readonly FrozenSet<string> _spanishGood = Stems(Language.Spanish, """
        bueno buena bien genial encanta encantado encantada amor amo feliz contento contenta alegre alegria disfruto disfrutar divertido
        divertida maravilloso maravillosa fantastico fantastica precioso preciosa hermoso hermosa mejor orgulloso orgullosa
        emocionado emocionada ilusion agradecido agradecida perfecto perfecta delicioso deliciosa exito ganar gana gusta gustan
        favorito favorita estupendo estupenda increible bonito bonita celebrar enhorabuena felicidades
        """);

    private static readonly FrozenSet<string> _spanishBad = Stems(Language.Spanish, """
        malo mala mal terrible horrible odio odiar triste enfadado enfadada peor peores molesto molesta decepcionado decepcionada
        aburrido aburrida feo fea fracaso fracasar roto rota dolor duele cansado cansada enfermo enferma miedo preocupado preocupada
        frustrado frustrada asco perder perdido llorar llorando injusto injusta desastre problema estupido estupida verguenza fatal
        """);

    // "isn't" and "can't" are cut into two words, the second of which is "t".
    private static readonly FrozenSet<string> _denials = WordSet.Of("""
        not no never t dont doesnt didnt isnt wasnt cant cannot wont without hardly nor nunca jamas sin tampoco ni
        """);

    private static readonly FrozenSet<string> _emphasis = WordSet.Of("""
        very so really extremely incredibly absolutely totally muy tan super realmente totalmente absolutamente muchisimo
        """);

    /// <summary>The feeling of a text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    public static Sentiment Read(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        double good = 0;
        double bad = 0;
        foreach (Range clause in ClausesOf(text))
        {
            AddWords(TextAnalyzer.FoldedWords(text[clause]), language, ref good, ref bad);
        }

        AddSymbols(text, ref good, ref bad);
        double all = good + bad;
        return new Sentiment((good - bad) / (all + 1), all / (all + 1));
    }

    private static void AddWords(List<string> words, Language language, ref double good, ref double bad)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string stem = TextAnalyzer.Stem(words[i], language);
            bool isGood = (language == Language.Spanish ? _spanishGood : _englishGood).Contains(stem);
            if (!isGood && !(language == Language.Spanish ? _spanishBad : _englishBad).Contains(stem))
            {
                continue;
            }

            List<string> before = words.GetRange(Math.Max(0, i - Reach), Math.Min(i, Reach));
            double weight = 1 + (before.Exists(_emphasis.Contains) ? Emphasis : 0);
            if (isGood != before.Exists(_denials.Contains))
            {
                good += weight;
            }
            else
            {
                bad += weight;
            }
        }
    }

    // Smiling and sad faces, hearts and thumbs.
    private static void AddSymbols(string text, ref double good, ref double bad)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x1F600 and <= 0x1F60F) or 0x1F970 or 0x1F929 or 0x2764 or (>= 0x1F493 and <= 0x1F49F) or 0x1F44D or 0x1F389)
            {
                good++;
            }
            else if (rune.Value is (>= 0x1F61E and <= 0x1F62D) or 0x1F494 or 0x1F44E or 0x1F97A)
            {
                bad++;
            }
        }
    }

    // A denial does not reach over a comma: "no, I love it".
    private static List<Range> ClausesOf(string text)
    {
        var clauses = new List<Range>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '.' or ',' or ';' or ':' or '!' or '?' or '\n')
            {
                clauses.Add(start..i);
                start = i + 1;
            }
        }

        return clauses;
    }

    private static FrozenSet<string> Stems(Language language, string words) =>
        WordSet.Of(words).Select(word => TextAnalyzer.Stem(word, language)).ToFrozenSet(StringComparer.Ordinal);
}
