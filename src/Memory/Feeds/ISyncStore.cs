using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What the host's syncing writes. A run is a job that is claimed; what it commits is refused once the claim is another's, or the
/// person has ended the run. Every member is one whole transaction.</summary>
public interface ISyncStore
{
    /// <summary>Queues a run for each feed that is due to be fetched, is not paused, and has none.</summary>
    /// <param name="fullBefore">A feed whose last full reading began before gets a full one, the others the latest.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many were queued.</returns>
    ValueTask<int> QueueDueAsync(DateTimeOffset fullBefore, int limit, CancellationToken cancellationToken);

    /// <summary>Files of exports that runs which have not ended are to read.</summary>
    ValueTask<IReadOnlyList<string>> ListFilesAsync(CancellationToken cancellationToken);

    /// <summary>What a claimed job is to do. A run that has ended by itself comes back as long as its job is not completed: then its end is
    /// still to be told. Null where the person ended it, or its feed is gone: then the job ends with this.</summary>
    /// <param name="authority">The job's, over its partition: the owner's private chats.</param>
    /// <param name="job">The job.</param>
    /// <param name="owner">Who has claimed it, under a name that no other claim has.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<SyncTask?> OpenAsync(
        PartitionAuthority authority, JobId job, string owner, CancellationToken cancellationToken);

    /// <summary>Keeps posts: new ones, edits, what is gone; each is told from what is there by its external id. What the person had forgotten
    /// stays away. The position is kept with them, and the claim is made to last again.</summary>
    /// <returns>The run as it is now; null where it is not to go on.</returns>
    /// <exception cref="StoreFullException">There is no room; nothing was changed.</exception>
    ValueTask<SyncRun?> AppendAsync(JobId job, string owner, PostBatch batch, CancellationToken cancellationToken);

    /// <summary>The posts whose feeling counts for what <see cref="LearnAsync"/> does next; none where it does not count.</summary>
    /// <param name="authority">The authority over the job's partition.</param>
    /// <param name="job">The job.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<PostToWeigh>> ReadToWeighAsync(
        PartitionAuthority authority, JobId job, string owner, CancellationToken cancellationToken);

    /// <summary>Learns from the next posts that are kept of the feed, as the run's wishes say, and ends it well after the last. Nothing is
    /// learned twice, however often a run is done. For runs of the kind <see cref="SyncKind.Learn"/>.</summary>
    /// <param name="job">The job.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="feelings">The feelings of posts; <see cref="SentimentLexicon"/> tells those of others.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run as it is now: still at work where there are more posts; null where it is not to go on.</returns>
    ValueTask<SyncRun?> LearnAsync(
        JobId job, string owner, IReadOnlyDictionary<MessageId, Sentiment> feelings, CancellationToken cancellationToken);

    /// <summary>Ends a run well. Its job stays claimed until it is completed, so that the end is told even after a kill.</summary>
    /// <param name="job">The job.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="complete">Posts of this time that it did not come across are gone at their source, and go here; null where it did not see
    /// all.</param>
    /// <param name="dueAt">When the feed is fetched next, where it is fetched.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run as it ended, or still at work where more is to go than one transaction takes: then this is called again; null where it
    /// is not to go on.</returns>
    ValueTask<SyncRun?> EndAsync(
        JobId job, string owner, ReadSpan? complete, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Lets a run wait, or gives it up. One that waits goes on from where it stopped. The job of one that is given up stays claimed
    /// as by <see cref="EndAsync"/>.</summary>
    /// <param name="job">The job.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="problem">Why.</param>
    /// <param name="isGivenUp">Whether it is given up.</param>
    /// <param name="next">When it goes on; of one that is given up, when its feed is fetched next, where it is fetched.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run as it is now; null where it is not to go on.</returns>
    ValueTask<SyncRun?> StopAsync(
        JobId job, string owner, SyncProblem problem, bool isGivenUp, DateTimeOffset next, CancellationToken cancellationToken);

    /// <summary>Notes the message in which its owner watches a run, so that it is changed in place also after a restart.</summary>
    ValueTask NoteShownAsync(JobId job, string owner, PlatformMessageId message, CancellationToken cancellationToken);

    /// <summary>Replaces what the platform gave when the owner of a run's feed signed in.</summary>
    ValueTask SaveGrantAsync(JobId job, string owner, ReadOnlyMemory<byte> grant, CancellationToken cancellationToken);
}
