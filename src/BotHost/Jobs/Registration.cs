using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Registers the work off the reply path.</summary>
internal static class Registration
{
    /// <summary>Adds the job runner, the housekeeper and what they tell the others.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobSignal>()
        .AddKeyedSingleton<JobSignal>(JobKind.NameWallet)
        .AddSingleton<StoreInspection>()
        .AddHostedService<JobRunner>()
        .AddHostedService<WalletNamer>()
        .AddHostedService<Housekeeper>()
        .AddSingleton<GroupDescriber>()
        .AddHostedService(static provider => provider.GetRequiredService<GroupDescriber>());
}
