namespace Confidant.Storage.Sqlite;

/// <summary>Joins places that are close to each other to ranges.</summary>
internal static class SeqRanges
{
    // Ranges this close are read as one: passing over a few rows costs less than looking a key up again.
    private const int WorthReadingOn = 8;

    /// <summary>The ranges, ascending, first and last included.</summary>
    /// <param name="places">The places, ascending.</param>
    public static IEnumerable<(long First, long Last)> Of(IReadOnlyList<long> places)
    {
        for (int start = 0, end = 1; start < places.Count; start = end++)
        {
            while (end < places.Count && places[end] <= places[end - 1] + WorthReadingOn)
            {
                end++;
            }

            yield return (places[start], places[end - 1]);
        }
    }
}
