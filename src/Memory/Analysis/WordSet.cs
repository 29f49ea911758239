using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Makes sets of words that are written as one text.</summary>
internal static class WordSet
{
    /// <summary>The words of a text, which are separated by white space.</summary>
    public static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
