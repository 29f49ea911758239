namespace Confidant.Memory;

/// <summary>One word of a clause. A contraction ("I'm") is two tokens that touch.</summary>
/// <param name="Word">The folded, spelled-out word that rules are written in ("am").</param>
/// <param name="Text">As it is written ("'m").</param>
/// <param name="Start">Where it begins in the clause.</param>
internal readonly record struct ClauseToken(string Word, string Text, int Start)
{
    /// <summary>Where it ends in the clause.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapitalized => Text.Length > 0 && char.IsUpper(Text[0]);
}
