namespace Confidant.Adapters;

/// <summary>That a message asks for a word, which whoever it is for may give by replying to it, where the platform tells replies.</summary>
/// <param name="Token">What the answer is known by.</param>
/// <param name="Placeholder">What the field shows in which the answer is written; at most 64 characters.</param>
public sealed record Question(string Token, string Placeholder);
