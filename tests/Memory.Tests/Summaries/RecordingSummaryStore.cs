using Confidant.Identity;

namespace Confidant.Memory.Tests.Summaries;

/// <summary>A partition with nothing in it, of epoch 7.</summary>
internal sealed class RecordingSummaryStore(PartitionKey partition) : ISummaryStore
{
    public List<(JobId Job, long Epoch, SummaryDraft? Draft)> Committed { get; } = [];

    public ValueTask<SummaryMaterial> ReadMaterialAsync(PartitionAuthority authority, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new SummaryMaterial(partition, 7, []));

    public ValueTask CommitAsync(
        PartitionAuthority authority, JobId job, long epoch, SummaryDraft? draft, CancellationToken cancellationToken)
    {
        Committed.Add((job, epoch, draft));
        return ValueTask.CompletedTask;
    }

    public ValueTask<SummaryReading> ReadAsync(Audience audience, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Only an answer reads summaries.");

    public ValueTask<int> RequestAsync(Audience audience, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Only an answer asks for summaries.");

    public ValueTask<int> RequestDueAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Only the housekeeper asks for what is due.");
}
