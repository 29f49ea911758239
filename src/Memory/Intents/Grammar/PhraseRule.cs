namespace Confidant.Memory.Intents;

/// <summary>What is meant when a phrase of a rule is read.</summary>
/// <param name="Kind">The first word of its heading.</param>
/// <param name="Traits">The other words of it.</param>
internal sealed record PhraseRule(PhraseKind Kind, PhraseTraits Traits);
