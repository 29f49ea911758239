namespace Confidant.Storage.Sqlite;

/// <summary>Joins places that are close to each other to ranges.</summary>
internal static class SeqRanges
{
    // Ranges this close are read as one: passing over a few rows costs less than looking a key up again.
    private const int WorthReadingOn = 32;

    /// <summary>The ranges, ascending, first and last included.</summary>
    public static IEnumerable<(long First, long Last)> Of(SortedSet<long> places)
    {
        long first = -1;
        long last = -1;
        foreach (long place in places)
        {
            if (first >= 0 && place > last + WorthReadingOn)
            {
                yield return (first, last);
                first = -1;
            }

            first = first < 0 ? place : first;
            last = place;
        }

        if (first >= 0)
        {
            yield return (first, last);
        }
    }
}
