using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Confidant.Storage;

/// <summary>Registers the embedded store.</summary>
public static class StorageRegistration
{
    /// <summary>Adds every port of the store, over one SQLite file. Needs a <see cref="TimeProvider"/> and an
    /// <see cref="IIdGenerator"/>; call <see cref="IStoreMaintenance.OpenAsync"/> before anything else.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>()
            .AddSingleton<SqliteStore>()
            .AddSingleton<IStoreMaintenance, SqliteMaintenance>()
            .AddSingleton<IAgentStore, SqliteAgentStore>()
            .AddSingleton<IProfileStore, SqliteProfileStore>()
            .AddSingleton<ILinkStore, SqliteLinkStore>()
            .AddSingleton<IChallengeStore, SqliteChallengeStore>()
            .AddSingleton<ILinkCodeStore, SqliteLinkCodeStore>()
            .AddSingleton<IAttemptStore, SqliteAttemptStore>()
            .AddSingleton<IClaimStore, SqliteClaimStore>()
            .AddSingleton<ITokenStore, SqliteTokenStore>()
            .AddSingleton<IConnectionStore, SqliteConnectionStore>()
            .AddSingleton<ITranscript, SqliteTranscript>()
            .AddSingleton<IPrivateMarks, SqlitePrivateMarks>()
            .AddSingleton<IRecallStore, SqliteRecallStore>()
            .AddSingleton<IGroupCounter, SqliteGroupCounter>()
            .AddSingleton<IVectorBacklog, SqliteVectorBacklog>()
            .AddSingleton<ISubjectStore, SqliteSubjectStore>()
            .AddSingleton<IUserContextStore, SqliteUserContextStore>()
            .AddSingleton<IPersonaStore, SqlitePersonaStore>()
            .AddSingleton<ILearningStore, SqliteLearningStore>()
            .AddSingleton<IImportStore, SqliteImportStore>()
            .AddSingleton<IFeedStore, SqliteFeedStore>()
            .AddSingleton<ISyncStore, SqliteSyncStore>()
            .AddSingleton<IFeedChanges, SqliteFeedChanges>()
            .AddSingleton<ISummaryStore, SqliteSummaryStore>()
            .AddSingleton<ISessionStore, SqliteSessionStore>()
            .AddSingleton<ISessionSummaryStore, SqliteSessionSummaryStore>()
            .AddSingleton<IInbox, SqliteInbox>()
            .AddSingleton<IOutbox, SqliteOutbox>()
            .AddSingleton<IJobQueue, SqliteJobQueue>()
            .AddSingleton<ILeases, SqliteLeases>()
            .AddSingleton<ITurnStore, SqliteTurnStore>();
    }
}
