namespace Confidant.Recall;

/// <summary>One conversation of a data set: what is kept in one group.</summary>
/// <param name="Name">Its name in the set.</param>
/// <param name="Turns">What was said, in order.</param>
/// <param name="Questions">What is asked about it.</param>
internal sealed record Dialogue(string Name, IReadOnlyList<DialogueTurn> Turns, IReadOnlyList<DialogueQuestion> Questions);
