namespace Confidant.Memory;

/// <summary>What was recalled for one audience.</summary>
/// <param name="Rows">The rows, best first; one at the most for each message.</param>
/// <param name="Participants">The people whose words were searched.</param>
/// <param name="Epochs">The privacy epoch of every partition of the audience when it was read, also of those without rows:
/// an answer is made anew when one has moved.</param>
public sealed record Recollection(
    IReadOnlyList<RecalledRow> Rows,
    IReadOnlyList<Participant> Participants,
    IReadOnlyList<PartitionEpoch> Epochs)
{
    /// <summary>Nothing was asked for, and nothing read.</summary>
    public static Recollection Nothing { get; } = new([], [], []);
}
