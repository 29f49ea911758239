namespace Confidant.Memory.Intents;

/// <summary>How English asks on what an answer rests.</summary>
internal static class EnglishExplainPhrases
{
    public const string Lines =
        """
        it = that / this / it / so / such a thing
        me = [about me]
        explain alone: why (do / did / would) you (say / think / believe / claim / assume / tell me) <it> <me>
        / what (makes / made) you (say / think / believe / assume) <it> <me>
        explain alone: how (do / did / can / could / would) you [even / possibly] (know / find out / learn
        / figure out
        / find) [about] [<it>] <me> / how come you know <it> <me> / how do you know [all] (this / that) stuff <me>
        explain alone: where (did / do) you (get / hear / learn / read / find / take / pick up) (<it> [info
        / information
        / idea] <me> [from] / from) / where (does / did) (that / this / it) come from
        / where have you got <it> from / where do you have <it> from
        / where is (that / this) (coming from / from)
        explain alone: who told you <it> <me> / who told you / what is (that / this / your answer) based on
        / what (do / did / are) you (base / basing) (that / this / it) on / what is your source [for (that / this)]
        / why (that / this) answer
        """;
}
