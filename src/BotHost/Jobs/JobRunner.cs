using Confidant.BotHost.Outbox;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Does the durable work off the reply path: learning, summaries, cleaning the files after a forget, and vectors for
/// recall.</summary>
internal sealed partial class JobRunner(
    IJobQueue jobs,
    JobSignal signal,
    Learner learner,
    SummaryMaker summaries,
    SessionSummaryMaker sessionSummaries,
    RowEncoder encoder,
    PartitionAuthorityIssuer authorities,
    IStoreMaintenance store,
    OutboxSender sender,
    IIdGenerator ids,
    TimeProvider time,
    ILogger<JobRunner> logger) : BackgroundService
{
    private const int LearnBatch = 256;
    private const int SummaryBatch = 16;
    private const int ScrubBatch = 16;
    private const int ParallelPartitions = 32;
    private const int EncodedPartitions = 16;

    // With more messages than this in hand the core belongs to them.
    private const int FewEntries = 16;

    private static readonly TimeSpan _claimLife = TimeSpan.FromMinutes(10);

    // Work that this process queues wakes the runner; the look is for claims that ran out and pauses that ended.
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(5);

    // Work comes message by message; a batch of it costs one claim and one flush. Nobody waits for either.
    private static readonly TimeSpan _gathering = TimeSpan.FromMilliseconds(100);

    private readonly string _owner = ids.NewId().ToString("N");

    // Partitions take turns, so that a busy room does not hold up the others.
    private readonly Queue<PartitionKey> _toEncode = [];
    private bool _isEncoderWarm;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                int learned = await LearnAsync(stoppingToken);
                bool summed = learned == 0
                    && (await SummarizeAsync(stoppingToken) | await SummarizeSessionsAsync(stoppingToken));
                bool scrubbed = await ScrubAsync(stoppingToken);
                if (learned == 0 && !summed && !scrubbed && !await EncodeAsync(stoppingToken))
                {
                    await signal.WaitAsync(_look, stoppingToken);
                }

                if (learned < LearnBatch)
                {
                    await Task.Delay(_gathering, time, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopping. A host whose start fails stops too, and would take a cancellation for a crash of this loop.
                return;
            }
            // A background loop: what failed is still queued, and the next look takes it up.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(error.GetType().Name, error.StackTrace);
                await signal.WaitAsync(_look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Learns partition by partition, several at a time, so that what they store shares flushes.</summary>
    /// <returns>How many jobs there were.</returns>
    private async Task<int> LearnAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Job> claimed = await jobs.ClaimAsync(JobKind.Learn, LearnBatch, _owner, _claimLife, cancellationToken);
        await Parallel.ForEachAsync(
            claimed.GroupBy(static job => job.Partition!.Value),
            new ParallelOptions { MaxDegreeOfParallelism = ParallelPartitions, CancellationToken = cancellationToken },
            async (group, token) => await TryAsync(
                [.. group],
                () => learner.LearnAsync(
                    authorities.Issue(group.Key, PartitionPurpose.Learn),
                    [.. group.Select(static job => (job.Id, job.Message!.Value))],
                    token),
                token));
        return claimed.Count;
    }

    /// <summary>Sums up partitions, one after another, when all that waits is learned.</summary>
    private async Task<bool> SummarizeAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Job> claimed = await jobs.ClaimAsync(
            JobKind.Summarize, SummaryBatch, _owner, _claimLife, cancellationToken);
        foreach (Job job in claimed)
        {
            await TryAsync(
                [job],
                () => summaries.MakeAsync(
                    authorities.Issue(job.Partition!.Value, PartitionPurpose.Summarize), job.Id, cancellationToken),
                cancellationToken);
        }

        return claimed.Count > 0;
    }

    /// <summary>Sums up what long sessions have left behind, one after another.</summary>
    private async Task<bool> SummarizeSessionsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Job> claimed = await jobs.ClaimAsync(
            JobKind.SummarizeSession, SummaryBatch, _owner, _claimLife, cancellationToken);
        foreach (Job job in claimed)
        {
            await TryAsync(
                [job],
                () => sessionSummaries.MakeAsync(
                    authorities.Issue(job.Partition!.Value, PartitionPurpose.Summarize), job.Id, job.Session!.Value, cancellationToken),
                cancellationToken);
        }

        return claimed.Count > 0;
    }

    /// <summary>Gives some rows of one partition their vectors; the last of all work, and none while messages wait.</summary>
    private async Task<bool> EncodeAsync(CancellationToken cancellationToken)
    {
        if (!_isEncoderWarm)
        {
            await encoder.WarmUpAsync(cancellationToken);
            _isEncoderWarm = true;
        }

        if (_toEncode.Count == 0)
        {
            foreach (PartitionKey waiting in await encoder.FindPartitionsAsync(EncodedPartitions, cancellationToken))
            {
                _toEncode.Enqueue(waiting);
            }
        }

        if (_toEncode.Count == 0 || (await store.CheckAsync(cancellationToken)).PendingEntries > FewEntries)
        {
            return false;
        }

        PartitionAuthority authority = authorities.Issue(_toEncode.Dequeue(), PartitionPurpose.Encode);
        return await encoder.EncodeAsync(authority, cancellationToken) > 0 || _toEncode.Count > 0;
    }

    /// <summary>One cleaning serves every forget that waits for it.</summary>
    private async Task<bool> ScrubAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Job> claimed = await jobs.ClaimAsync(JobKind.Scrub, ScrubBatch, _owner, _claimLife, cancellationToken);
        if (claimed.Count == 0)
        {
            return false;
        }

        await TryAsync(claimed, () => ScrubAndReportAsync(claimed, cancellationToken), cancellationToken);
        return true;
    }

    private async ValueTask ScrubAndReportAsync(IReadOnlyList<Job> claimed, CancellationToken cancellationToken)
    {
        await store.ScrubAsync(cancellationToken);
        foreach (Job job in claimed)
        {
            IReadOnlyList<OutboxDraft> receipt = ForgetReceipt.Decode(job.Note) is { } note ? [note.ToDraft(job.Forgot!.Value)] : [];
            sender.Enqueue(await jobs.CompleteAsync(job.Id, receipt, cancellationToken));
        }

        LogScrubbed(claimed.Count);
    }

    private async Task TryAsync(IReadOnlyList<Job> claimed, Func<ValueTask> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        // A job's boundary: its failure is counted, the others go on.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error.GetType().Name, error.StackTrace);
            foreach (Job job in claimed)
            {
                await jobs.RecordFailureAsync(job.Id, error.GetType().Name, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The store's files are clean again after {Count} erasures")]
    private partial void LogScrubbed(int count);

    // The stack is logged without the exception itself: its message could hold somebody's words.
    [LoggerMessage(LogLevel.Error, "Background work failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
