using System.Runtime.InteropServices;

namespace Confidant.Memory.Intents;

/// <summary>A state of the automaton that reads phrases: one word leads on at most.</summary>
/// <param name="number">Its place in the order of the phrases.</param>
internal sealed class PhraseState(int number)
{
    private List<PhraseState>? _skips;

    /// <summary>Its place in the order of the phrases.</summary>
    public int Number { get; } = number;

    /// <summary>The word that leads on; <see cref="Vocabulary.Unknown"/> where any word does.</summary>
    public int Word { get; private set; }

    /// <summary>Where that word leads; null where none does.</summary>
    public PhraseState? Next { get; private set; }

    /// <summary>Where one gets without a word.</summary>
    public ReadOnlySpan<PhraseState> Skips => CollectionsMarshal.AsSpan(_skips);

    /// <summary>The rule whose phrase ends here.</summary>
    public PhraseRule? Rule { get; set; }

    /// <summary>Whether it only leads on without a word.</summary>
    public bool IsEmpty => Next is null && Rule is null;

    public void Step(int word, PhraseState next)
    {
        Word = word;
        Next = next;
    }

    public void Skip(PhraseState next) => (_skips ??= new List<PhraseState>(1)).Add(next);
}
