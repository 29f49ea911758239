namespace Confidant.Memory.Intents;

/// <summary>A state of the finished automaton: each word leads to one other at most.</summary>
internal sealed class PhraseNode
{
    public Dictionary<int, PhraseNode> Steps { get; } = [];

    /// <summary>Where a word leads that is not among the steps; null if nowhere.</summary>
    public PhraseNode? AnyWord { get; set; }

    /// <summary>The rules whose phrases end here.</summary>
    public required PhraseRule[] Rules { get; init; }

    public PhraseNode? Next(Token token)
    {
        if (Steps.TryGetValue(token.Word, out PhraseNode? next))
        {
            return next;
        }

        return token.Kind == TokenKind.Word ? AnyWord : null;
    }
}
