namespace Confidant.Memory.Intents;

/// <summary>Numbers for the words that the rules name. Fixed once the grammars are read; safe to share then.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;

    /// <summary>Stands for any word that no rule names and that starts with a capital; <c>@name</c> in the lists.</summary>
    public const int Name = 1;

    private const int LongestWord = 32;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal) { ["@name"] = Name };
    private readonly HashSet<int> _marks = [];
    private readonly Dictionary<string, int[]> _contractions = new(StringComparer.Ordinal);

    public int Add(string word)
    {
        if (!_words.TryGetValue(word, out int number))
        {
            number = _words.Count + 1;
            _words.Add(word, number);
            if (!char.IsLetterOrDigit(word[0]))
            {
                _marks.Add(number);
            }
        }

        return number;
    }

    /// <summary>Whether a number stands for a word, and not for a kind of address or a mark.</summary>
    public bool IsWord(int number) => number == Name || !_marks.Contains(number);

    /// <summary>Reads lines of the form <c>don't = do not</c>.</summary>
    public void AddContractions(string lines)
    {
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = line.Split('=', StringSplitOptions.TrimEntries);
            _contractions[sides[0]] = [.. sides[1].Split(' ').Select(Add)];
        }
    }

    /// <summary>The number of a word as typed: case, accents and the shape of apostrophes do not matter.</summary>
    public int Find(ReadOnlySpan<char> typed, out int[]? contraction)
    {
        contraction = null;
        if (typed.Length > LongestWord)
        {
            return Unknown;
        }

        Span<char> folded = stackalloc char[typed.Length];
        for (int i = 0; i < typed.Length; i++)
        {
            folded[i] = Fold(typed[i]);
        }

        if (_contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out contraction))
        {
            return Unknown;
        }

        return _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out int number) ? number
            : char.IsUpper(typed[0]) ? Name : Unknown;
    }

    private static char Fold(char letter) => char.ToLowerInvariant(letter) switch
    {
        'á' or 'à' or 'â' or 'ä' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ñ' => 'n',
        '’' or '´' => '\'',
        char other => other,
    };
}
