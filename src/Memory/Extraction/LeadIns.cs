using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>What may stand before a statement without being part of it: "by the way", "well", "sorry", "no,".</summary>
internal static class LeadIns
{
    private const int MaxTokens = 10;

    private static readonly FrozenSet<string> _english = WordSet.Of("""
        hi hello hey hiya ok okay well so oh ah yes yeah yep nope actually btw fyi also and but plus anyway honestly remember
        please thanks now just wow right sure too because sorry wait oops ooh hmm correction update reminder guys all everyone everybody
        folks team finally then
        """);

    private static readonly FrozenSet<string> _spanish = WordSet.Of("""
        hola buenas vale bueno pues ah oh oye y e pero ademas recuerda gracias mira claro bien entonces porque perdon perdona perdonad
        espera chicos chicas gente equipo finalmente uy ay correccion aviso recordatorio total
        """);

    private static readonly string[][] _englishPhrases = Phrases("""
        by the way|just so you know|for the record|for your information|in fact|to be honest|guess what|good news|bad news|note that
        remember that|keep in mind that|please note|just so everyone knows|a quick reminder|quick reminder|as you know|i mean
        hi all|hi there|hello there|hey there|hey all|hey everyone|i forgot to say|i forgot to mention|scratch that|no wait|on second thought|turns out|it turns out|i meant to say|the thing is
        that is wrong|that 's wrong|not anymore|one more thing|good morning|good evening|good afternoon|thank you|happy to say
        """);

    private static readonly string[][] _spanishPhrases = Phrases("""
        a todos|a todas|a todos y todas|por cierto|que sepas que|en realidad|de hecho|la verdad es que|para que lo sepas|para que conste|mejor dicho|buenos dias
        buenas tardes|buenas noches|recuerda que|recordad que|ten en cuenta que|sabed que|os cuento que|te cuento que|una cosa
        muchas gracias|al final|me equivoque|quise decir|no espera|os aviso que|lo siento|a proposito|resulta que|eso es
        """);

    /// <summary>The first token after them.</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="tokens">The same, cut.</param>
    /// <param name="index">Where they may begin.</param>
    /// <param name="language">The language.</param>
    public static int Skip(string sentence, IReadOnlyList<ClauseToken> tokens, int index, Language language)
    {
        var words = language == Language.Spanish ? _spanish : _english;
        string[][] phrases = language == Language.Spanish ? _spanishPhrases : _englishPhrases;
        int from = index;
        while (index < tokens.Count && index - from < MaxTokens)
        {
            int length = PhraseLength(tokens, index, phrases);
            if (length == 0 && !words.Contains(tokens[index].Word) && !IsAnsweringNo(sentence, tokens, index)
                && !IsAgreeing(sentence, tokens, index, language))
            {
                break;
            }

            index += Math.Max(length, 1);
        }

        return index;
    }

    /// <summary>Whether a folded word alone may lead in.</summary>
    public static bool Contains(string word, Language language) =>
        (language == Language.Spanish ? _spanish : _english).Contains(word);

    /// <summary>Whether "no" answers what was said before ("no, it's on Friday"), and negates nothing ("no vivo en Madrid").</summary>
    public static bool IsAnsweringNo(string sentence, IReadOnlyList<ClauseToken> tokens, int index) =>
        tokens[index].Word == "no" && (IsFollowedByPause(sentence, tokens, index)
            || (index + 1 < tokens.Count && tokens[index + 1].Word is "i" or "it" or "wait" or "sorry" or "actually" or "perdon"));

    // "Sí, vivo en Lisboa" agrees; "si vivo en Lisboa" supposes.
    private static bool IsAgreeing(string sentence, IReadOnlyList<ClauseToken> tokens, int index, Language language) =>
        language == Language.Spanish && tokens[index].Word == "si"
        && (tokens[index].Text.EndsWith('í') || IsFollowedByPause(sentence, tokens, index));

    private static bool IsFollowedByPause(string sentence, IReadOnlyList<ClauseToken> tokens, int index) =>
        index + 1 < tokens.Count
        && sentence.AsSpan(tokens[index].End, tokens[index + 1].Start - tokens[index].End).ContainsAny(",:–—-");

    private static int PhraseLength(IReadOnlyList<ClauseToken> tokens, int index, string[][] phrases)
    {
        foreach (string[] phrase in phrases)
        {
            int matched = 0;
            while (matched < phrase.Length && index + matched < tokens.Count && tokens[index + matched].Word == phrase[matched])
            {
                matched++;
            }

            if (matched == phrase.Length)
            {
                return matched;
            }
        }

        return 0;
    }

    private static string[][] Phrases(string text) =>
        [.. text.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(phrase => phrase.Split(' '))];
}
