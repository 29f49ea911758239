namespace Confidant.Memory;

/// <summary>Porter's stemmer of 1980, as published (tartarus.org/martin/PorterStemmer).</summary>
internal static class EnglishStemmer
{
    private static readonly (string Suffix, string Replacement)[] _step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"),
        ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("ousli", "ous"), ("eli", "e"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] _step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    // Longest first, so that the first that fits is the one that counts.
    private static readonly string[] _step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er",
        "ic", "ou",
    ];

    /// <summary>The stem of a folded word. Words with characters other than a–z and digits stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || !System.Text.Ascii.IsValid(word))
        {
            return word;
        }

        string stem = RemovePlural(word);
        stem = RemoveTense(stem);
        if (stem.EndsWith('y') && HasVowel(stem.AsSpan(0, stem.Length - 1)))
        {
            stem = string.Concat(stem.AsSpan(0, stem.Length - 1), "i");
        }

        stem = Replace(stem, _step2);
        stem = Replace(stem, _step3);
        stem = RemoveDerivation(stem);
        return RemoveFinalLetter(stem);
    }

    private static string RemovePlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static string RemoveTense(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        int cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut)))
        {
            return word;
        }

        string stem = word[..^cut];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal)
            || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        if (EndsInDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        return Measure(stem) == 1 && EndsInShortSyllable(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - suffix.Length);
                return Measure(stem) > 0 ? string.Concat(stem, replacement) : word;
            }
        }

        return word;
    }

    private static string RemoveDerivation(string word)
    {
        foreach (string suffix in _step4)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Measure(word.AsSpan(0, word.Length - suffix.Length)) > 1 ? word[..^suffix.Length] : word;
            }
        }

        return word.EndsWith("ion", StringComparison.Ordinal) && word.Length > 3 && word[^4] is 's' or 't'
            && Measure(word.AsSpan(0, word.Length - 3)) > 1
            ? word[..^3]
            : word;
    }

    private static string RemoveFinalLetter(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word.AsSpan(0, word.Length - 1);
            int measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsInShortSyllable(stem)))
            {
                word = word[..^1];
            }
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    // One pass that remembers whether the letter before was a consonant: a run of y's would otherwise recurse.
    private static int Measure(ReadOnlySpan<char> word)
    {
        int measure = 0;
        bool wasConsonant = true;
        for (int i = 0; i < word.Length; i++)
        {
            bool isConsonant = IsConsonant(word[i], i == 0, wasConsonant);
            if (isConsonant && !wasConsonant && i > 0)
            {
                measure++;
            }

            wasConsonant = isConsonant;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        bool wasConsonant = true;
        for (int i = 0; i < word.Length; i++)
        {
            wasConsonant = IsConsonant(word[i], i == 0, wasConsonant);
            if (!wasConsonant)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConsonant(char c, bool isFirst, bool followsConsonant) => c switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => isFirst || !followsConsonant,
        _ => true,
    };

    private static bool IsConsonantAt(ReadOnlySpan<char> word, int index)
    {
        bool isConsonant = true;
        for (int i = 0; i <= index; i++)
        {
            isConsonant = IsConsonant(word[i], i == 0, isConsonant);
        }

        return isConsonant;
    }

    private static bool EndsInDoubleConsonant(string word) =>
        word.Length > 1 && word[^1] == word[^2] && IsConsonantAt(word, word.Length - 1);

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) =>
        word.Length >= 3 && IsConsonantAt(word, word.Length - 3) && !IsConsonantAt(word, word.Length - 2)
        && IsConsonantAt(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');
}
