namespace Confidant.BotHost.Doctor;

/// <summary>Registers what looks after the host's surroundings.</summary>
internal static class Registration
{
    /// <summary>Adds the examiners, and the look at the platforms now and then.</summary>
    public static IServiceCollection AddDoctor(this IServiceCollection services) => services
        .AddSingleton<HostExaminer>()
        .AddSingleton<DiskExaminer>()
        .AddSingleton<PublicAddressExaminer>()
        .AddSingleton<PlatformExaminer>()
        .AddSingleton<ModelExaminer>()
        .AddSingleton<Examination>()
        .AddHostedService(static provider => provider.GetRequiredService<Examination>());
}
