using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>A question that waits for the answer of one person.</summary>
/// <param name="Token">What it is known by; <see cref="TurnEffect.UseButton"/> ends it.</param>
/// <param name="Action">What the answer is for.</param>
/// <param name="Argument">What it does it to.</param>
public sealed record AskedQuestion(string Token, string Action, string Argument) : IContent;
