using Confidant.BotHost.Commands;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>Registers what asks the trending service.</summary>
internal static class Registration
{
    /// <summary>Adds the tools and the command where a service is configured.</summary>
    public static IServiceCollection AddTrending(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(TrendingOptions.Section);
        services.AddSingleton<IValidateOptions<TrendingOptions>, TrendingOptionsValidator>();
        services.AddOptions<TrendingOptions>().Bind(section).ValidateOnStart();
        return string.IsNullOrEmpty(section[nameof(TrendingOptions.Endpoint)])
            ? services
            : services
                .AddSingleton<TrendingTransport>()
                .AddSingleton<TrendingClient>()
                .AddSingleton<TrendingSearch>()
                .AddSingleton<AITool, SearchTrendingTool>()
                .AddSingleton<AITool, ListTrendingTool>()
                .AddSingleton<ICommand, TrendingCommand>();
    }
}
