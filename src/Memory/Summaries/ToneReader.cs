namespace Confidant.Memory;

/// <summary>Tells the tone of talk by its signs.</summary>
internal static class ToneReader
{
    private const double Often = .25;
    private const int ManyWords = 20;

    private static readonly string[] _laughter = ["haha", "jaja", "lol", "lmao", "jeje", "hehe"];

    /// <summary>One of <see cref="Tones"/>; null where nothing was said.</summary>
    public static string? Read(IReadOnlyList<SummaryItem> turns)
    {
        if (turns.Count == 0)
        {
            return null;
        }

        double laughing = turns.Count(static turn => IsPlayful(turn.Text)) / (double)turns.Count;
        double loud = turns.Count(static turn => turn.Text.Contains('!', StringComparison.Ordinal)) / (double)turns.Count;
        double words = turns.Average(static turn => turn.Text.Count(char.IsWhiteSpace) + 1);
        return laughing >= Often ? Tones.Playful : loud >= Often ? Tones.Lively : words >= ManyWords ? Tones.Thorough : Tones.Calm;
    }

    private static bool IsPlayful(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Emoticons, symbols and pictographs.
            if (rune.Value is >= 0x1F300 and <= 0x1FAFF)
            {
                return true;
            }
        }

        return _laughter.Any(laugh => text.Contains(laugh, StringComparison.OrdinalIgnoreCase));
    }
}
