namespace Confidant.Recall;

/// <summary>A question and the turns that answer it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Evidence">The places of those turns in the dialogue.</param>
/// <param name="Category">The set's category; 0 where it has none.</param>
internal sealed record DialogueQuestion(string Text, IReadOnlySet<int> Evidence, int Category);
