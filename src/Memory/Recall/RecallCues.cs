using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What a question asks for, beyond its terms.</summary>
/// <param name="Terms">Its content words without the names of participants.</param>
/// <param name="Author">Whose words it asks for: the one participant named, or the asker for "I"; null where it names nobody.</param>
/// <param name="AsksWhen">Whether it asks for a time.</param>
/// <param name="Months">The months it names, from 1.</param>
/// <param name="Years">The years it names.</param>
/// <param name="Days">The days of the month it names; only together with a month.</param>
internal sealed record RecallCues(
    IReadOnlyList<QueryTerm> Terms,
    UserId? Author,
    bool AsksWhen,
    IReadOnlySet<int> Months,
    IReadOnlySet<int> Years,
    IReadOnlySet<int> Days)
{
    /// <summary>How far a date agrees with the one named: 0 not at all, 1 in month and year, 2 to within a day.</summary>
    public int DateAgreement(DateTimeOffset saidAt)
    {
        if ((Months.Count == 0 && Years.Count == 0)
            || (Months.Count > 0 && !Months.Contains(saidAt.Month))
            || (Years.Count > 0 && !Years.Contains(saidAt.Year)))
        {
            return 0;
        }

        return Days.Contains(saidAt.Day) || Days.Contains(saidAt.Day - 1) || Days.Contains(saidAt.Day + 1) ? 2 : 1;
    }
}
