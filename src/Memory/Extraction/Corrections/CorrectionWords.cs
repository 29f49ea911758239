using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Words that corrections are made of, folded, both languages together.</summary>
internal static class CorrectionWords
{
    /// <summary>What takes something back.</summary>
    public static readonly FrozenSet<string> Cues = WordSet.Of("""
        no nope sorry wait oops correction scratch wrong not meant mean actually make
        perdon perdona perdonad espera equivoque correccion quise queria mejor uy
        """);

    /// <summary>What takes something back and leaves no doubt about it; "actually" may begin anything.</summary>
    public static readonly FrozenSet<string> StrongCues = WordSet.Of("""
        no nope sorry wait oops correction scratch wrong meant perdon perdona perdonad espera equivoque correccion quise
        """);

    /// <summary>What stands between "it" and the value.</summary>
    public static readonly FrozenSet<string> Links = WordSet.Of("""
        is 's are will be now going to has been moved changed rescheduled postponed gets got actually
        es sera va ser ahora ya se ha cambiado cambia cambio mueve movido pasa pasado aplaza aplazado finalmente
        """);

    /// <summary>What may stand around a value without being part of it.</summary>
    public static readonly FrozenSet<string> Fillers = WordSet.Of("""
        on at in to the instead now then for by and around about please actually
        el la al en para y por ahora entonces favor las los de finalmente mejor
        """);

    /// <summary>Ways of introducing the right word.</summary>
    public static readonly string[][] Introductions =
    [
        .. """
        i meant to say|i meant|i mean|i wanted to say|make that|make it|that should be|it should be|should be|that is|that 's
        quise decir|queria decir|me referia a|quiero decir|mejor dicho|deberia ser
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(words => words.Split(' ')),
    ];

    /// <summary>Ways of taking a statement back by its words.</summary>
    public static readonly string[][] Retractions =
    [
        .. """
        forget that i said that|forget that i said|forget i said that|forget i said|forget what i said about|forget about
        ignore what i said about|ignore that i said|scrap what i said about|never mind what i said about|scratch what i said about
        olvida que dije que|olvida que dije|olvida que he dicho que|olvida lo que dije de|olvida lo que dije sobre|olvida lo que he dicho de
        olvida lo de que|olvida lo de|olvida lo del|olvidad lo de|olvidad lo del|ignora lo que dije de|ignora lo de|olvidate de
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(words => words.Split(' ')),
    ];

    /// <summary>How many tokens of a phrase begin at a place; 0 where none of them does.</summary>
    public static int Match(string[][] phrases, IReadOnlyList<ClauseToken> tokens, int at)
    {
        foreach (string[] phrase in phrases)
        {
            int matched = 0;
            while (matched < phrase.Length && at + matched < tokens.Count && tokens[at + matched].Word == phrase[matched])
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
}
