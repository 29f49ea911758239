namespace Confidant.Adapters;

/// <summary>Takes out of a text the name that it calls the bot by. Pure.</summary>
internal static class SpokenAddress
{
    private static readonly char[] _afterName = [' ', '\t', '\r', '\n', ',', ':', ';'];

    /// <summary>What is left of a text: "@bot, hello" says "hello", and "Where do we meet, @bot?" asks "Where do we meet?".</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">How long it is.</param>
    public static string Remove(string text, int start, int length)
    {
        string before = text[..start].TrimEnd(' ');
        string after = text[(start + length)..];
        if (before.Length == 0)
        {
            return after.TrimStart(_afterName).Trim();
        }

        bool endsClause = after.Length == 0 || char.IsPunctuation(after[0]);
        string joint = endsClause || char.IsWhiteSpace(after[0]) ? "" : " ";
        return ((endsClause ? before.TrimEnd(',') : before) + joint + after).Trim();
    }
}
