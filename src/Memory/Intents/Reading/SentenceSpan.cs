namespace Confidant.Memory.Intents;

/// <summary>A sentence of a message.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last; the break that ends it is not part of it.</param>
/// <param name="IsQuestion">Whether a question mark ends it.</param>
internal readonly record struct SentenceSpan(int Start, int End, bool IsQuestion)
{
    public static List<SentenceSpan> Split(List<Token> tokens)
    {
        var sentences = new List<SentenceSpan>();
        int start = 0;
        for (int i = 0; i <= tokens.Count; i++)
        {
            bool ends = i == tokens.Count || tokens[i].Kind is TokenKind.SentenceBreak or TokenKind.QuestionMark;
            if (ends && i > start)
            {
                sentences.Add(new SentenceSpan(start, i, i < tokens.Count && tokens[i].Kind == TokenKind.QuestionMark));
            }

            start = ends ? i + 1 : start;
        }

        return sentences;
    }
}
