using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>A persona of a person's, in the file of /export.</summary>
/// <param name="PersonaId">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="RelationType">What it is to the person.</param>
/// <param name="LearningEnabled">Whether it learns.</param>
/// <param name="InteractionCount">From how many posts it has learned so far.</param>
/// <param name="LastInteraction">When it last did.</param>
/// <param name="MemoryContext">What it is to tell agents.</param>
internal sealed record ExportPersona(
    int PersonaId,
    string Name,
    string RelationType,
    bool LearningEnabled,
    int InteractionCount,
    DateTimeOffset? LastInteraction,
    string MemoryContext)
{
    /// <summary>The form of a persona.</summary>
    public static ExportPersona From(PersonaMemory memory) => new(
        memory.Persona.Id.Value,
        memory.Persona.Name,
        memory.Persona.RelationType,
        memory.Persona.LearningEnabled,
        memory.Persona.InteractionCount,
        memory.Persona.LastInteraction,
        MemoryContextWriter.Write(MemoryContextWriter.Choose(memory.Posts)));
}
