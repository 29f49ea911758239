using Confidant.Memory;

namespace Confidant.Recall;

/// <summary>Rows of made-up words whose frequencies fall as those of content words do (Zipf and Mandelbrot).</summary>
/// <param name="seed">The same seed makes the same talk.</param>
internal sealed class SyntheticTalk(int seed)
{
    private const int Vocabulary = 30_000;
    private const double Flatness = 30;
    private const int WordsOfRow = 12;
    private const int WordsOfQuestion = 4;

    private static readonly string[] _syllables =
    [
        "ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "da", "fe", "gi", "ho", "lu", "ma", "ne", "pi", "ro", "tu",
    ];

    private readonly Random _chance = new(seed);

    /// <summary>What is said.</summary>
    public string Row() => string.Join(' ', Enumerable.Range(0, WordsOfRow).Select(_ => Word()));

    /// <summary>Some of the words of a row, as who asks about it would use them.</summary>
    public string Question(string row)
    {
        string[] words = row.Split(' ');
        _chance.Shuffle(words);
        return string.Join(' ', words.Take(WordsOfQuestion));
    }

    /// <summary>A word by its rank in frequency.</summary>
    public static string Word(int rank)
    {
        string word = "z";
        for (int rest = rank + _syllables.Length; rest > 0; rest /= _syllables.Length)
        {
            word += _syllables[rest % _syllables.Length];
        }

        return word;
    }

    /// <summary>A vector of a row: the sum of directions of its words, so that rows with the same words are near.</summary>
    public static SentenceVector VectorOf(string row)
    {
        float[] sum = new float[SentenceVector.Dimensions];
        foreach (string word in row.Split(' '))
        {
            uint state = 2_166_136_261;
            foreach (char letter in word)
            {
                state = unchecked((state ^ letter) * 16_777_619);
            }

            for (int i = 0; i < sum.Length; i++)
            {
                state = unchecked((state * 1_664_525) + 1_013_904_223);
                sum[i] += (int)state;
            }
        }

        return SentenceVector.FromDirection(sum);
    }

    private string Word() => Word((int)((Flatness * Math.Exp(_chance.NextDouble() * Math.Log(1 + (Vocabulary / Flatness)))) - Flatness));
}
