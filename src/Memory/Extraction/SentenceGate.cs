using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Lets through what a person states, and holds back questions, orders, greetings, wishes and hearsay.</summary>
internal static class SentenceGate
{
    private static readonly FrozenSet<string> _englishStarts = WordSet.Of("""
        what where who whom whose how why which whats wheres whos do does did is are can could will would should shall may have has
        tell show remind help give forget delete erase write explain translate please let lets send find search play open
        stop start set turn make list summarize summarise thank thanks congratulations congrats bye goodbye welcome cheers nice
        good great cool awesome lol haha happy see have sounds glad imagine suppose maybe perhaps hopefully apparently according if
        do never you your
        """);

    private static readonly FrozenSet<string> _spanishStarts = WordSet.Of("""
        donde quien quienes cual cuales cuanto cuanta cuantos cuantas que dime dinos muestrame recuerdame ayudame escribe olvida
        borra explica explicame traduce busca abre para pon haz lista resume manda envia felicidades enhorabuena gracias muchas
        adios chao hasta bienvenido bienvenida encantado encantada genial perfecto vale ok jaja imagina imaginate supongamos
        quiza quizas ojala segun tal dame puedes podrias puede podria sabes sabias tienes eres quieres te tu tus feliz
        """);

    // Beside what they say on their own, these make any sentence a thought or somebody else's claim.
    private static readonly FrozenSet<string> _englishDoubts = WordSet.Of("""
        if wish maybe perhaps might could would should imagine suppose pretend says said claims claimed thinks believes reckons
        tells told heard wrote writes asked asks mentioned allegedly apparently supposedly according rumour rumor unless hypothetically
        """);

    private static readonly FrozenSet<string> _spanishDoubts = WordSet.Of("""
        ojala quiza quizas podria seria tendria viviria iria haria gustaria imagina dice dicen dijo dijeron cree creen opina
        afirma segun supuestamente contaron conto deberia querria compraria fuera tuviera pudiera hubiera pregunta pregunto escribio comento comenta menciono digamos parece
        """);

    /// <summary>Whether a sentence may state something.</summary>
    public static bool MayState(Sentence sentence, Language language)
    {
        if (sentence.IsQuestion)
        {
            return false;
        }

        var tokens = ClauseTokenizer.Tokenize(sentence.Text, language);
        if (tokens.Count < 2)
        {
            return false;
        }

        int first = LeadIns.Skip(sentence.Text, tokens, 0, language);
        return first < tokens.Count
            && (language == Language.Spanish ? MayStateSpanish(tokens, first) : MayStateEnglish(tokens, first));
    }

    private static bool MayStateEnglish(List<ClauseToken> tokens, int first)
    {
        if (StartsWithRequest(tokens, first))
        {
            return false;
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            // "I'd love to see Japan" is a wish that tells something; "I could live there" is not.
            bool isWish = tokens[i].Word == "would" && i > 0 && tokens[i - 1].Word == "i" && i + 1 < tokens.Count
                && tokens[i + 1].Word is "like" or "love" or "rather" or "prefer";
            bool isOwnReport = tokens[i].Word is "told" or "said" && i > 0 && tokens[i - 1].Word == "i";
            if (!isWish && !isOwnReport && _englishDoubts.Contains(tokens[i].Word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsWithRequest(List<ClauseToken> tokens, int first)
    {
        string word = tokens[first].Word;
        return _englishStarts.Contains(word)
            || (word == "call" && !(first + 1 < tokens.Count && tokens[first + 1].Word == "me"))
            || (word is "that" or "this" && first + 1 < tokens.Count && tokens[first + 1].Word is "sounds" or "is" or "'s" or "was"
                or "looks" or "makes")
            || (word == "when" && first + 1 < tokens.Count && tokens[first + 1].Word is "is" or "'s" or "are" or "do" or "does"
                or "did" or "will" or "was")
            || (word == "i" && first + 1 < tokens.Count && tokens[first + 1].Word is "guess" or "wonder" or "agree" or "see"
                or "understand");
    }

    private static bool MayStateSpanish(List<ClauseToken> tokens, int first)
    {
        string word = tokens[first].Word;
        string text = tokens[first].Text;
        bool isAccentedQuestion = (word is "como" && text.Contains('ó')) || (word is "cuando" && text.Contains('á'));
        if (isAccentedQuestion || _spanishStarts.Contains(word))
        {
            return false;
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            // "Sí" agrees, "si" supposes.
            bool isCondition = tokens[i].Word == "si" && tokens[i].Text.EndsWith('i');
            bool isPerhaps = tokens[i].Word is "vez" or "mejor" && i > 0 && tokens[i - 1].Word is "tal" or "lo";
            bool isWish = tokens[i].Word == "gustaria" && i == first + 1 && tokens[first].Word == "me";
            bool isHearsay = (tokens[i].Word == "cuenta" && i + 1 < tokens.Count && tokens[i + 1].Word == "que") || tokens[i].Word is "dicho" or "contado" && i > 0 && tokens[i - 1].Word is "han" or "ha" or "habian" or "habia";
            if (isCondition || isPerhaps || isHearsay || (!isWish && _spanishDoubts.Contains(tokens[i].Word)))
            {
                return false;
            }
        }

        return true;
    }
}
