using Confidant.Adapters.Feeds;
using Confidant.BotHost.Jobs;
using Confidant.Storage;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Feeds;

/// <summary>Registers what reads people's feeds.</summary>
internal static class Registration
{
    /// <summary>Adds the syncing. Wrong settings stop the host at its start.</summary>
    public static IServiceCollection AddSyncing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SyncOptions>().Bind(configuration.GetSection(SyncOptions.Section)).ValidateOnStart();
        return services
            .AddFeeds(configuration)
            .AddFeedExports(configuration)
            .AddSingleton<IValidateOptions<SyncOptions>, SyncOptionsValidator>()
            .AddKeyedSingleton<JobSignal>(JobKind.SyncFeed)
            .AddSingleton<RunningSyncs>()
            .AddSingleton<ExportFiles>()
            .AddSingleton<FeedFollowUp>()
            .AddSingleton<FeedChanges>()
            .AddSingleton<FeedReaders>()
            .AddSingleton<FeedFinder>()
            .AddSingleton<FeedGrants>()
            .AddSingleton<FeedSignIns>()
            .AddSingleton<OwnershipCodes>()
            .AddSingleton<VerifiedOwners>()
            .AddSingleton<PostMapper>()
            .AddSingleton<FeedReading>()
            .AddSingleton<SyncEnds>()
            .AddSingleton<SyncRunner>()
            .AddHostedService<FeedSyncer>();
    }
}
