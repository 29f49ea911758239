using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Tells how important a post is to what is known about its author. Pure.</summary>
public static class PostImportance
{
    // Ten thousand people who react are as good as any more.
    private const double MostReactionsLog = 4;
    private const double ManyWords = 40;
    private const double EngagementShare = .4;
    private const double LengthShare = .25;
    private const double FirstPersonShare = .35;

    private static readonly FrozenSet<string> _firstPerson = WordSet.Of("""
        i my me mine we our us ours myself yo mi mis me mio mia nosotros nosotras nuestro nuestra nuestros nuestras nos
        soy estoy tengo quiero creo vivo trabajo hice hago voy fui somos estamos
        """);

    /// <summary>The importance, from 0 to 1: what others did with the post, by its order of magnitude; how much it says; and whether its
    /// author speaks of themselves.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="engagement">What others did with it.</param>
    public static double Of(string text, Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> words = TextAnalyzer.FoldedWords(text);

        // An answer takes more than a like, and passing a post on more than an answer.
        double reactions = Math.Max(0, engagement.Likes) + (2.0 * Math.Max(0, engagement.Comments)) + (3.0 * Math.Max(0, engagement.Shares));
        return (EngagementShare * Math.Min(1, Math.Log10(1 + reactions) / MostReactionsLog))
            + (LengthShare * Math.Min(1, words.Count / ManyWords))
            + (words.Exists(_firstPerson.Contains) ? FirstPersonShare : 0);
    }

    /// <summary>The importance with the strength of its feeling mixed in, good or bad.</summary>
    /// <param name="importance">The importance without it.</param>
    /// <param name="feeling">The feeling.</param>
    /// <param name="sentimentWeight">How much the feeling counts, from 0, nothing, to 1, alone.</param>
    public static double Weigh(double importance, Sentiment feeling, double sentimentWeight) =>
        ((1 - sentimentWeight) * importance) + (sentimentWeight * feeling.Strength);
}
