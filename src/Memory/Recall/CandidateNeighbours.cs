namespace Confidant.Memory;

/// <summary>Which candidates stand within two rows of one another, by the links between rows.</summary>
internal sealed class CandidateNeighbours
{
    private const int Reach = 2;
    private const int Most = 2 * Reach;
    private const int None = -1;

    private readonly int[] _near;

    /// <summary>Follows the links of candidates.</summary>
    /// <param name="rows">The candidates, in order of their places.</param>
    public CandidateNeighbours(IReadOnlyList<CandidateRow> rows)
    {
        int[] before = new int[rows.Count];
        int[] after = new int[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            before[i] = Find(rows, rows[i].Before, i - 1);
            after[i] = Find(rows, rows[i].After, i + 1);
        }

        _near = new int[rows.Count * Most];
        for (int i = 0; i < rows.Count; i++)
        {
            var near = _near.AsSpan(i * Most, Most);
            Follow(before, i, near[..Reach]);
            Follow(after, i, near[Reach..]);
        }
    }

    /// <summary>The indices of the candidates near to one, itself excepted; -1 where there is none.</summary>
    public ReadOnlySpan<int> Of(int index) => _near.AsSpan(index * Most, Most);

    private static void Follow(int[] direction, int from, Span<int> near)
    {
        near.Fill(None);
        int next = direction[from];
        for (int step = 0; step < near.Length && next != None; step++)
        {
            near[step] = next;
            next = direction[next];
        }
    }

    // The likely one is the candidate beside it; others came late.
    private static int Find(IReadOnlyList<CandidateRow> rows, long? seq, int likely)
    {
        if (seq is not { } wanted)
        {
            return None;
        }

        if (likely >= 0 && likely < rows.Count && rows[likely].Seq == wanted)
        {
            return likely;
        }

        int low = 0;
        int high = rows.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (rows[middle].Seq == wanted)
            {
                return middle;
            }

            (low, high) = rows[middle].Seq < wanted ? (middle + 1, high) : (low, middle - 1);
        }

        return None;
    }
}
