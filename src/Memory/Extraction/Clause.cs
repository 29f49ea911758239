namespace Confidant.Memory;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="Quote">Its words in the message, verbatim.</param>
/// <param name="Text">The same with the subject that it shares with the clause before it.</param>
/// <param name="Tokens">The words of <see cref="Text"/>.</param>
internal sealed record Clause(string Quote, string Text, IReadOnlyList<ClauseToken> Tokens);
