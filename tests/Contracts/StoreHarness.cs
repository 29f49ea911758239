using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Contracts;

/// <summary>An engine under test: all of its ports over one store that starts empty.</summary>
public abstract class StoreHarness : IAsyncDisposable
{
    /// <summary>The clock that the engine was given.</summary>
    public ManualClock Clock { get; } = new();

    public IStoreMaintenance Maintenance => Get<IStoreMaintenance>();

    public IAgentStore Agents => Get<IAgentStore>();

    public IProfileStore Profiles => Get<IProfileStore>();

    public ILinkStore Links => Get<ILinkStore>();

    public IChallengeStore Challenges => Get<IChallengeStore>();

    public ILinkCodeStore LinkCodes => Get<ILinkCodeStore>();

    public IAttemptStore Attempts => Get<IAttemptStore>();

    public IClaimStore Claims => Get<IClaimStore>();

    public ITokenStore Tokens => Get<ITokenStore>();

    public IConnectionStore Connections => Get<IConnectionStore>();

    public ITranscript Transcript => Get<ITranscript>();

    public IPrivateMarks PrivateMarks => Get<IPrivateMarks>();

    public IRecallStore Recall => Get<IRecallStore>();

    public IGroupCounter GroupCounter => Get<IGroupCounter>();

    public IVectorBacklog Vectors => Get<IVectorBacklog>();

    public ISubjectStore Subject => Get<ISubjectStore>();

    public IUserContextStore Context => Get<IUserContextStore>();

    public IPersonaStore Personas => Get<IPersonaStore>();

    public ILearningStore Learning => Get<ILearningStore>();

    public ISummaryStore Summaries => Get<ISummaryStore>();

    public ISessionStore Sessions => Get<ISessionStore>();

    public ISessionSummaryStore SessionSummaries => Get<ISessionSummaryStore>();

    public IFeedStore Feeds => Get<IFeedStore>();

    public ISyncStore Syncs => Get<ISyncStore>();

    public IFeedChanges FeedChanges => Get<IFeedChanges>();

    public IInbox Inbox => Get<IInbox>();

    public IOutbox Outbox => Get<IOutbox>();

    public IJobQueue Jobs => Get<IJobQueue>();

    public ILeases Leases => Get<ILeases>();

    public ITurnStore Turns => Get<ITurnStore>();

    public IIdGenerator Ids => Get<IIdGenerator>();

    /// <summary>Ends the process's use of the store and opens it as a new process would.</summary>
    public abstract Task ReopenAsync();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>A port of the engine.</summary>
    protected abstract T Get<T>()
        where T : notnull;
}
