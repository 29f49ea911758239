using Confidant.Adapters;
using Confidant.Adapters.Bios;
using Confidant.Adapters.Ethereum;
using Confidant.BotHost.Agents;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Doctor;
using Confidant.BotHost.Feeds;
using Confidant.BotHost.Intake;
using Confidant.BotHost.Jobs;
using Confidant.BotHost.Models;
using Confidant.BotHost.Outbox;
using Confidant.BotHost.Tools;
using Confidant.BotHost.Turns;
using Confidant.BotHost.Web.Integrations;
using Confidant.BotHost.Web.SignIn;
using Confidant.BotHost.Web.SignPage;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Startup;

/// <summary>Composes everything between the platforms: from acceptance to the outbox.</summary>
internal static class Pipeline
{
    private static readonly TimeSpan _gracePeriod = TimeSpan.FromSeconds(10);

    /// <summary>Adds the pipeline. Hosted services start in this order and stop in the reverse, so platforms are added after:
    /// nothing is received before it can be handled.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration) => services
        .AddIdentity()
        .AddMemory()
        .AddSqliteStorage(configuration)
        .AddHostedService<StoreOpener>()
        .AddAgents(configuration)
        .AddModels(configuration)
        .AddBios(configuration)
        .AddCommands()
        .AddTools(configuration)
        .AddWebOptions(configuration)
        .AddEthereum(configuration)
        .AddTurns()
        .AddConversationLeases()
        .AddOutbox()
        .AddIntake()
        .AddJobs()
        .AddSyncing(configuration)
        .AddDoctor()
        .AddSignIn()
        .AddSignPage()
        .AddFeedConnect()
        .Configure<HostOptions>(static options => options.ShutdownTimeout = _gracePeriod);
}
