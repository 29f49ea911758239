namespace Confidant.Memory;

/// <summary>
/// Splits text into the encoder's pieces: of all splits of a word the one with the highest sum of scores, found by Viterbi's
/// algorithm (Kudo, "Subword Regularization", 2018, section 3.1; SentencePiece's unigram model).
/// </summary>
internal sealed class PieceTokenizer
{
    /// <summary>The most pieces that are read of a text; the exported graph clips at the same length.</summary>
    public const int MaxPieces = 128;

    /// <summary>The piece of characters that no piece covers.</summary>
    public const int Unknown = 0;

    // Ids of the unknown piece, the sentence's ends and unused marks: never found in text.
    private const int ReservedPieces = 6;

    // SentencePiece writes the space before a word as this character. No piece has it anywhere but at its start, which is
    // why words can be split one by one.
    private const char WordStart = '\u2581';

    private readonly PieceTrie _trie;

    private PieceTokenizer(PieceTrie trie) => _trie = trie;

    public static PieceTokenizer Read(ref EncoderAssetReader reader)
    {
        int count = reader.ReadCount();
        const int nodesPerPiece = 3;
        var trie = new PieceTrie(count * nodesPerPiece);
        for (int id = 0; id < count; id++)
        {
            string text = reader.ReadText();
            float score = reader.ReadSingle();
            if (id >= ReservedPieces)
            {
                trie.Add(text, new Piece(id, score));
            }
        }

        return new PieceTokenizer(trie);
    }

    /// <summary>The ids of a text's first pieces, at most <see cref="MaxPieces"/>; none for white space alone.</summary>
    public List<int> Tokenize(string text)
    {
        var pieces = new List<int>();
        ReadOnlySpan<char> rest = EncoderText.Normalise(text);
        while (pieces.Count < MaxPieces && EncoderText.TryTakeWord(ref rest, out ReadOnlySpan<char> word))
        {
            AppendWord([WordStart, .. word], pieces);
        }

        if (pieces.Count > MaxPieces)
        {
            pieces.RemoveRange(MaxPieces, pieces.Count - MaxPieces);
        }

        return pieces;
    }

    private void AppendWord(ReadOnlySpan<char> word, List<int> pieces)
    {
        Step[] best = FindBestSteps(word);
        int first = pieces.Count;
        for (int end = word.Length; end > 0; end = best[end].Start)
        {
            // The original merges neighbouring unknown characters into one unknown piece.
            bool continuesUnknown = best[end].Piece == Unknown && pieces.Count > first && pieces[^1] == Unknown;
            if (!continuesUnknown)
            {
                pieces.Add(best[end].Piece);
            }
        }

        pieces.Reverse(first, pieces.Count - first);
    }

    /// <summary>For every place in the word, the last step of the best split that ends there.</summary>
    private Step[] FindBestSteps(ReadOnlySpan<char> word)
    {
        var best = new Step[word.Length + 1];
        Array.Fill(best, new Step(double.NegativeInfinity, 0, Unknown));
        best[0] = new Step(0, 0, Unknown);
        for (int start = 0; start < word.Length; start++)
        {
            bool anyPiece = false;
            int node = PieceTrie.Root;
            for (int end = start + 1; end <= word.Length && _trie.TryStep(ref node, word[end - 1]); end++)
            {
                if (_trie.At(node) is { } piece)
                {
                    anyPiece = true;
                    Offer(ref best[end], new Step(best[start].Score + piece.Score, start, piece.Id));
                }
            }

            if (!anyPiece)
            {
                // An unknown character costs nothing in the original, and so here; every known one is a piece itself.
                Offer(ref best[start + 1], new Step(best[start].Score, start, Unknown));
            }
        }

        return best;
    }

    // Of equals the later start wins, as in the original.
    private static void Offer(ref Step best, Step step)
    {
        if (step.Score >= best.Score)
        {
            best = step;
        }
    }

    private readonly record struct Step(double Score, int Start, int Piece);
}
