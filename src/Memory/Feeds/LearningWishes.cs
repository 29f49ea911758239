using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What a person wants learned from the posts that are kept.</summary>
/// <param name="Targets">Personas besides <c>self</c> that learn.</param>
/// <param name="UpdateSelf">Whether <c>self</c> learns too.</param>
/// <param name="IncludeAnalytics">Whether the result tells topics, tone and times.</param>
/// <param name="SentimentWeight">How much a post's feeling adds to its importance, from 0 to 1.</param>
public sealed record LearningWishes(
    IReadOnlyList<PersonaId> Targets, bool UpdateSelf, bool IncludeAnalytics, double SentimentWeight);
