namespace Confidant.Memory.Intents;

/// <summary>A state of the automaton that reads phrases.</summary>
internal sealed class PhraseState
{
    /// <summary>Where each word leads.</summary>
    public Dictionary<int, List<PhraseState>> Steps { get; } = [];

    /// <summary>Where any word leads; null where only known words do.</summary>
    public PhraseState? AnyWord { get; set; }

    /// <summary>Where one gets without a word.</summary>
    public List<PhraseState> Skips { get; } = [];

    /// <summary>The rule whose phrase ends here.</summary>
    public PhraseRule? Rule { get; set; }

    public void Step(int word, PhraseState next)
    {
        if (!Steps.TryGetValue(word, out List<PhraseState>? targets))
        {
            Steps.Add(word, targets = []);
        }

        targets.Add(next);
    }
}
