using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>How a message is answered that is said in passing: somebody calls the bot from a place that it does not belong to. Its
/// words are held in memory only, are answered from what the speaker lets be told anywhere, and teach nothing.</summary>
public sealed record PassingTerms
{
    /// <summary>The conversation whose agent answers.</summary>
    public required ConversationKey Home { get; init; }

    /// <summary>How long after its arrival an answer is still wanted.</summary>
    public required TimeSpan Within { get; init; }

    /// <summary>Whether the words are still being typed, so that later ones of the same speaker take their place.</summary>
    public bool IsBeingTyped { get; init; }

    /// <summary>Whether the place takes one message and no more as an answer.</summary>
    public bool TakesOneMessage { get; init; }
}
