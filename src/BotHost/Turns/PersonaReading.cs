using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>What is read of the asker's own posts.</summary>
/// <param name="Self">What their <c>self</c> keeps in mind.</param>
/// <param name="Others">What others of their personas keep in mind, in private.</param>
/// <param name="Posts">What they post about; null where nobody asked.</param>
/// <param name="Epochs">The privacy epochs of the partitions that were looked into.</param>
internal sealed record PersonaReading(MemoryContext Self, IReadOnlyList<PersonaMemory> Others, PostOverview? Posts, IReadOnlyList<PartitionEpoch> Epochs)
{
    /// <summary>Nothing was asked for, and nothing read.</summary>
    public static PersonaReading Nothing { get; } = new(MemoryContext.Nothing, [], null, []);
}
