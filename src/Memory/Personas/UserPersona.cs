using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A persona of a person's own: what agents are told about them, or about somebody like them, from their posts. Not an agent's
/// way to speak.</summary>
/// <param name="Id">Its number among the person's.</param>
/// <param name="Name">Its name; 1 to 64 characters in one line. The first is <c>self</c>.</param>
/// <param name="RelationType">What it is to the person: <c>self</c>, or a word of theirs of at most 32 characters.</param>
/// <param name="LearningEnabled">Whether it learns.</param>
/// <param name="InteractionCount">From how many posts it has learned so far.</param>
/// <param name="LastInteraction">When it last did; null where it never has.</param>
public sealed record UserPersona(
    PersonaId Id, string Name, string RelationType, bool LearningEnabled, int InteractionCount, DateTimeOffset? LastInteraction) : IContent;
