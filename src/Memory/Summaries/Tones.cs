namespace Confidant.Memory;

/// <summary>Tones that the offline summarizer tells apart.</summary>
public static class Tones
{
    /// <summary>Laughter and emoji in every fourth message.</summary>
    public const string Playful = "playful";

    /// <summary>Exclamations in every fourth message.</summary>
    public const string Lively = "lively";

    /// <summary>Long messages.</summary>
    public const string Thorough = "thorough";

    /// <summary>None of these.</summary>
    public const string Calm = "calm";
}
