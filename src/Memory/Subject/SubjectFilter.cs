namespace Confidant.Memory;

/// <summary>Which of a person's own memories to list.</summary>
/// <param name="Offset">How many to pass over.</param>
/// <param name="Limit">How many to return at the most, from 1 to 100.</param>
public sealed record SubjectFilter(int Offset, int Limit);
