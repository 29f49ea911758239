namespace Confidant.Memory;

/// <summary>The pieces by their characters, so that all pieces that begin at a place are found in one walk.</summary>
internal sealed class PieceTrie
{
    public const int Root = 0;

    private readonly Dictionary<long, int> _children;
    private readonly List<Piece?> _pieces = [null];

    /// <summary>Starts an empty trie with room for a number of nodes.</summary>
    public PieceTrie(int nodes) => _children = new Dictionary<long, int>(nodes);

    /// <summary>Adds a piece; of two with the same text the later stays, as in the original.</summary>
    public void Add(string text, Piece piece)
    {
        int node = Root;
        foreach (char symbol in text)
        {
            if (!_children.TryGetValue(Edge(node, symbol), out int child))
            {
                child = _pieces.Count;
                _children.Add(Edge(node, symbol), child);
                _pieces.Add(null);
            }

            node = child;
        }

        _pieces[node] = piece;
    }

    /// <summary>Goes from a node along a character; false where no piece continues so.</summary>
    public bool TryStep(ref int node, char symbol) => _children.TryGetValue(Edge(node, symbol), out node);

    /// <summary>The piece that ends at a node, if any.</summary>
    public Piece? At(int node) => _pieces[node];

    private static long Edge(int node, char symbol) => ((long)node << 16) | symbol;
}
