using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>A run over a feed in the file of /export.</summary>
internal sealed record ExportSync(
    Guid SyncId,
    DateTimeOffset AskedAt,
    DateTimeOffset? EndedAt,
    int Processed,
    int New,
    int Edited,
    int Deleted,
    int Forgotten,
    int Learned)
{
    /// <summary>The form of a run.</summary>
    public static ExportSync From(SyncRun run) => new(
        run.Id.Value,
        run.AskedAt,
        run.EndedAt,
        run.Counts.Processed,
        run.Counts.New,
        run.Counts.Edited,
        run.Counts.Deleted,
        run.Counts.Forgotten,
        run.Counts.Learned);
}
