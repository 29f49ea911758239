namespace Confidant.Memory.Intents;

/// <summary>A phrase found among the tokens.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct PhraseMatch(PhraseRule Rule, int Start, int End);
