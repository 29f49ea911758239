namespace Confidant.BotHost.Jobs;

/// <summary>Registers the work off the reply path.</summary>
internal static class Registration
{
    /// <summary>Adds the signal that wakes the job runner.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobSignal>()
        .AddHostedService<JobRunner>()
        .AddHostedService<Housekeeper>();
}
