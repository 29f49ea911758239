namespace Confidant.Storage;

/// <summary>How a commit ended.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>It is on disk.</summary>
    /// <param name="Chunks">The chunks that now wait to be sent.</param>
    public sealed record Committed(IReadOnlyList<PendingChunk> Chunks) : CommitOutcome;

    /// <summary>Something that was read has been forgotten or changed since: nothing was changed, compute the turn again.</summary>
    public sealed record EpochMoved : CommitOutcome;

    /// <summary>Another holder has the conversation, or the entry is done: nothing was changed.</summary>
    public sealed record LeaseLost : CommitOutcome;
}
