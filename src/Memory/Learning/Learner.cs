using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Learns memories from stored messages, off the way of an answer. Safe for concurrent use on different jobs.</summary>
/// <param name="store">Reads the messages and keeps what was learned.</param>
/// <param name="extractor">Finds the statements.</param>
public sealed class Learner(ILearningStore store, IMemoryExtractor extractor)
{
    /// <summary>Learns from a batch of messages of one partition and ends their jobs. A message that is gone ends its job with
    /// nothing learned.</summary>
    /// <param name="authority">The authority over the partition that all the messages belong to.</param>
    /// <param name="batch">The jobs with their messages.</param>
    /// <param name="cancellationToken">Ends the work; nothing of the batch is stored then.</param>
    /// <exception cref="ArgumentException">The authority was issued for another purpose.</exception>
    public async ValueTask LearnAsync(
        PartitionAuthority authority,
        IReadOnlyList<(JobId Job, MessageId Message)> batch,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(batch);
        if (authority.Purpose != PartitionPurpose.Learn)
        {
            throw new ArgumentException("Learning needs an authority issued for learning.", nameof(authority));
        }

        if (batch.Count == 0)
        {
            return;
        }

        var sources = await store.ReadSourcesAsync(
            authority, [.. batch.Select(item => item.Message).Distinct()], cancellationToken);
        var learned = new Dictionary<MessageId, (IReadOnlyList<ExtractedMemory> Memories, long? Epoch)>(sources.Count);
        var found = sources.Count == 0 ? [] : await extractor.ExtractAsync([.. sources.Select(WithoutNotes)], cancellationToken);
        for (int i = 0; i < sources.Count; i++)
        {
            learned[sources[i].Message] = (found[i], sources[i].Epoch);
        }

        await store.CommitLearnedAsync(
            authority,
            [.. batch.Select(item => ToLearned(item.Job, item.Message))],
            cancellationToken);

        static LearningSource WithoutNotes(LearningSource source) => source with { Text = MediaNotes.WordsOf(source.Text) };

        LearnedMessage ToLearned(JobId job, MessageId message)
        {
            var (memories, epoch) = learned.GetValueOrDefault(message);
            return new LearnedMessage(job, message, memories ?? []) { Epoch = epoch };
        }
    }
}
