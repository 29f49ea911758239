namespace Confidant.BotHost.Models.Media;

/// <summary>Reads what a model says of a sound or a picture. Pure.</summary>
internal static class MediaWords
{
    private const int MaxSpoken = 4_000;
    private const int MaxShown = 140;

    /// <summary>The words; null where there are none.</summary>
    /// <param name="text">What the model answered.</param>
    /// <param name="isPicture">Whether it is the one line that describes a picture.</param>
    public static string? TryRead(string? text, bool isPicture)
    {
        // What models write in brackets ("[music]") nobody said, and a text's notes stand in brackets.
        IEnumerable<string> lines = (text ?? "").Split('\n')
            .Select(static line => new string([.. line.Where(static c => !char.IsControl(c))]).Trim())
            .Where(static line => line.Length > 0 && !(line[0] is '[' or '(' && line[^1] is ']' or ')'));
        string words = string.Join(isPicture ? ' ' : '\n', lines);
        int most = isPicture ? MaxShown : MaxSpoken;
        if (words.Length > most)
        {
            words = words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)].TrimEnd();
        }

        return words.Length == 0 ? null : words;
    }
}
