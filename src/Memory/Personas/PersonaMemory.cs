namespace Confidant.Memory;

/// <summary>A persona of a person's, for themself or for an agent of theirs.</summary>
/// <param name="Persona">The persona.</param>
/// <param name="Posts">The most important of the posts that it learned from, the most important first; without those that are for the
/// person's own eyes.</param>
public sealed record PersonaMemory(UserPersona Persona, IReadOnlyList<OwnPost> Posts) : IContent;
