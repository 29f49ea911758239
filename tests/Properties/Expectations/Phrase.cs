namespace Confidant.Properties;

/// <summary>A way of saying something about a word.</summary>
/// <param name="Pattern">The sentence; the word takes the place of {0}, the name of somebody else that of {1}.</param>
/// <param name="IsAboutSelf">Whether it tells something about its speaker and nobody else.</param>
/// <param name="States">Whether something can be learned from it.</param>
/// <param name="Fact">The single-valued fact it states; null where none.</param>
internal sealed record Phrase(string Pattern, bool IsAboutSelf, bool States, string? Fact)
{
    /// <summary>A goal; it is told and set in the same words.</summary>
    public static readonly Phrase Goal = new("My goal is {0}.", true, true, null) { IsContext = true };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("I adore {0}.", true, true, null),
        new("I live in {0}.", true, true, "residence"),
        new("I work at {0}.", true, true, "employer") { IsContext = true },
        Goal,
        new("My favourite dish is {0}.", true, true, "dish"),
        new("My neighbour Otto lives in {0}.", false, true, "of-another"),
        new("Maybe {0} again some day?", false, false, null),
        new("{1} lives in {0}.", false, true, "of-another"),
    ];

    /// <summary>Those that people post.</summary>
    public static readonly IReadOnlyList<Phrase> OfPosts = [All[0], All[2], All[4], All[6]];

    /// <summary>Whether it belongs to its speaker rather than to the agent that hears it, if it is said in private.</summary>
    public bool IsContext { get; init; }
}
