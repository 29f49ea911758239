using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>A persona that is to be made.</summary>
/// <param name="Name">Its name; from 1 to 64 characters.</param>
/// <param name="RelationType">What it is to the person; at most 32 characters, null for "other".</param>
internal sealed record PersonaRequest(string? Name, string? RelationType);

/// <summary>What is to change of a persona.</summary>
/// <param name="LearningEnabled">Whether it learns.</param>
internal sealed record PersonaChange(bool? LearningEnabled);

/// <summary>A persona of the person's.</summary>
/// <param name="PersonaId">Its number; 1 is <c>self</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="RelationType">What it is to the person.</param>
/// <param name="LearningEnabled">Whether it learns.</param>
/// <param name="InteractionCount">From how many posts it has learned so far.</param>
/// <param name="LastInteraction">When it last did; null where it never has.</param>
internal sealed record PersonaShown(
    int PersonaId, string Name, string RelationType, bool LearningEnabled, int InteractionCount, DateTimeOffset? LastInteraction)
{
    /// <summary>The form of a persona.</summary>
    public static PersonaShown From(UserPersona persona) => new(
        persona.Id.Value,
        persona.Name,
        persona.RelationType,
        persona.LearningEnabled,
        persona.InteractionCount,
        persona.LastInteraction);
}
