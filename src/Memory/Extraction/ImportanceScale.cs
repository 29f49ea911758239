namespace Confidant.Memory;

/// <summary>Weighs a statement: lasting facts, decisions and dated things over talk. A group that keeps only so many an hour keeps
/// the heaviest.</summary>
internal static class ImportanceScale
{
    private const double OfDate = .06;
    private const double OfClock = .03;
    private const double OfPerson = .04;
    private const double OfName = .03;
    private const double OfLength = .02;
    private const int LongClause = 12;

    /// <summary>From 0 to 1.</summary>
    /// <param name="kind">What the kind of statement weighs.</param>
    /// <param name="clause">The words.</param>
    /// <param name="day">The day it names; null where none.</param>
    /// <param name="persons">The people it names.</param>
    public static double Of(double kind, Clause clause, DateTimeOffset? day, IReadOnlyList<string> persons)
    {
        bool hasClock = clause.Tokens.Any(token => ClockWords.IsExact(token.Word));
        bool hasName = clause.Tokens.Skip(1).Any(token => token.IsCapitalized && token.Word != "i");
        double weight = kind
            + (day is null ? 0 : OfDate)
            + (hasClock ? OfClock : 0)
            + (persons.Count > 0 ? OfPerson : hasName ? OfName : 0)
            + (clause.Tokens.Count >= LongClause ? OfLength : 0);
        return Math.Round(Math.Min(weight, 1), 2);
    }
}
