using System.Runtime.InteropServices;

namespace Confidant.Storage.Sqlite;

/// <summary>Rows of one partition as they were read, found by their places; a neighbour that was not among them is read when it
/// is asked for.</summary>
/// <typeparam name="TRow">What is kept of a row.</typeparam>
/// <param name="read">Reads the rows of a range of places, first and last included, in order, and adds them.</param>
internal sealed class LinkedRows<TRow>(Action<LinkedRows<TRow>, long, long> read)
{
    private const int Reach = 2;

    private readonly List<long> _places = [];
    private readonly List<RowLinks> _links = [];
    private readonly List<TRow> _rows = [];

    // Neighbours that stood elsewhere, behind those that were read in order; -1 for what is not there to be read.
    private readonly Dictionary<long, int> _apart = [];
    private int _inOrder;

    /// <summary>Adds a row that was read.</summary>
    public void Add(long place, RowLinks links, TRow row)
    {
        _places.Add(place);
        _links.Add(links);
        _rows.Add(row);
    }

    /// <summary>Reads rows and their neighbours within two.</summary>
    /// <param name="places">Their places, ascending.</param>
    /// <returns>Those that could be read, in order of their places.</returns>
    public List<TRow> ReadAround(IReadOnlyList<long> places)
    {
        foreach ((long first, long last) in SeqRanges.Of(places))
        {
            // Neighbours mostly came one after the other.
            read(this, Math.Max(0, first - Reach), last + Reach);
        }

        _inOrder = _places.Count;
        var wanted = new HashSet<int>(places.Count * 2);
        foreach (long place in places)
        {
            int found = IndexOf(place);
            if (found >= 0)
            {
                wanted.Add(found);
                Follow(found, static links => links.Before, -1, wanted);
                Follow(found, static links => links.After, 1, wanted);
            }
        }

        int[] order = [.. wanted];
        Array.Sort(order, (left, right) => _places[left].CompareTo(_places[right]));
        return [.. order.Select(index => _rows[index])];
    }

    private void Follow(int index, Func<RowLinks, long?> direction, int side, HashSet<int> wanted)
    {
        for (int step = 0; step < Reach && direction(_links[index]) is { } place && IndexOf(place, index + side) is >= 0 and int next; step++)
        {
            wanted.Add(next);
            index = next;
        }
    }

    private int IndexOf(long place, int likely = -1)
    {
        if (likely >= 0 && likely < _inOrder && _places[likely] == place)
        {
            return likely;
        }

        int found = CollectionsMarshal.AsSpan(_places)[.._inOrder].BinarySearch(place);
        if (found >= 0 || _apart.TryGetValue(place, out found))
        {
            return found;
        }

        found = _places.Count;
        read(this, place, place);
        found = _places.Count > found ? found : -1;
        _apart.Add(place, found);
        return found;
    }
}
