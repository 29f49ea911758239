namespace Confidant.Memory;

/// <summary>The weights of the sum, as they were fitted on LoCoMo.</summary>
internal sealed record ScoreWeights
{
    /// <summary>Words alone.</summary>
    public static ScoreWeights Lexical { get; } = new() { Row = .18, Window = .45, Segment = .40, Author = 2.7, Length = .6 };

    /// <summary>Words and what a row and its neighbours are about.</summary>
    public static ScoreWeights WithEncoder { get; } =
        new() { Row = .12, Window = .35, Segment = .35, Author = 2.6, Length = .7, Cosine = 8.5 };

    /// <summary>Of the row's own terms.</summary>
    public required double Row { get; init; }

    /// <summary>Of the terms of the row and its neighbours.</summary>
    public required double Window { get; init; }

    /// <summary>Of the terms of its segment.</summary>
    public required double Segment { get; init; }

    /// <summary>Of being said by whom the question names.</summary>
    public required double Author { get; init; }

    /// <summary>Of the logarithm of its words.</summary>
    public required double Length { get; init; }

    /// <summary>Of agreeing with the date in the question.</summary>
    public double Date { get; init; } = 4;

    /// <summary>Of naming a time where the question asks for one.</summary>
    public double When { get; init; } = 2.5;

    /// <summary>Of the cosine.</summary>
    public double Cosine { get; init; }
}
