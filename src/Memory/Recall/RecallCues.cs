using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What a question asks for, beyond its terms.</summary>
/// <param name="Terms">Its content words. Names of participants are among them: in a room of many, others speak of them.</param>
/// <param name="NameWords">Those of the words that are names of participants.</param>
/// <param name="Probe">The question as a statement, for the encoder; null where it is none, or not in the encoder's language.</param>
/// <param name="Authors">Whose words it asks for: those who have the one name in it, or the asker for "I"; empty where it names
/// nobody, or people of several names.</param>
/// <param name="AsksWhen">Whether it asks for a time.</param>
/// <param name="Months">The months it names, from 1.</param>
/// <param name="Years">The years it names.</param>
/// <param name="Days">The days of the month it names; only together with a month.</param>
internal sealed record RecallCues(
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlySet<string> NameWords,
    string? Probe,
    IReadOnlySet<UserId> Authors,
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
