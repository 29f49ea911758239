using Confidant.Memory;

namespace Confidant.BotHost.Import;

/// <summary>What became of a file of memories.</summary>
internal sealed record ImportReport
{
    /// <summary>What became of the lines that could be read.</summary>
    public ImportCounts Counts { get; init; }

    /// <summary>Lines that could not be.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whose memories they are.</summary>
    public int People { get; init; }

    /// <summary>Memories of agents that this host does not have.</summary>
    public int OfOtherAgents { get; init; }
}
