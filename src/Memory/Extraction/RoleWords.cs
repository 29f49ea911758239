using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Tells professions from other nouns.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> _known = WordSet.Of("""
        nurse cook chef student pilot lawyer judge surgeon architect mechanic coach guide actress waitress
        """);

    private static readonly FrozenSet<string> _not = WordSet.Of("""
        lover believer beginner foreigner stranger loner liar winner loser smoker reader listener member other mother father sister
        brother daughter water summer winter huge early number better morning person idiot giant
        """);

    private static readonly string[] _endings =
    [
        "er", "or", "ist", "ian", "ant", "eer", "ologist", "man", "woman",
        "ero", "era", "ista", "ora", "logo", "loga", "ico", "ica", "ado", "ada", "ante", "ente",
    ];

    /// <summary>Whether a folded noun names a profession.</summary>
    public static bool IsRole(string word)
    {
        if (_known.Contains(word) || WordClasses.Find("[job]").Contains(word))
        {
            return true;
        }

        if (word.Length < 5 || _not.Contains(word))
        {
            return false;
        }

        foreach (string ending in _endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
