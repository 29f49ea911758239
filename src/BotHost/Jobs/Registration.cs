namespace Confidant.BotHost.Jobs;

/// <summary>Registers the work off the reply path.</summary>
internal static class Registration
{
    /// <summary>Adds the job runner, the housekeeper and what they tell the others.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobSignal>()
        .AddSingleton<StoreInspection>()
        .AddHostedService<JobRunner>()
        .AddHostedService<Housekeeper>()
        .AddSingleton<GroupDescriber>()
        .AddHostedService(static provider => provider.GetRequiredService<GroupDescriber>());
}
