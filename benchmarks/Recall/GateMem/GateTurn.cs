namespace Confidant.Recall;

/// <summary>What somebody says in an episode.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Text">What is stored of it; empty where it is a request and no more.</param>
/// <param name="SaidAt">When.</param>
/// <param name="Forgets">The values that it wants removed from memory.</param>
internal sealed record GateTurn(string Id, string Speaker, string Text, DateTimeOffset SaidAt, IReadOnlyList<string> Forgets);
