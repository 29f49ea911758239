using Confidant.BotHost.Tools.Trending;

namespace Confidant.BotHost.Tools;

/// <summary>Registers the tools that models may call.</summary>
internal static class Registration
{
    /// <summary>Adds the tools that are configured; none are unless told so.</summary>
    public static IServiceCollection AddTools(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<ToolPlaces>()
        .AddTrending(configuration);
}
