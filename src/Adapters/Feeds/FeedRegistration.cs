using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Registers what reads people's own posts.</summary>
public static class FeedRegistration
{
    /// <summary>Adds the readers and sign-ins. Those that need keys ask nobody until they are configured; Bluesky, Mastodon and web feeds
    /// need none. Needs a <see cref="TimeProvider"/> and a <see cref="Random"/>. Wrong settings stop the host at its start.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedOptions>()
            .Bind(configuration.GetSection(FeedOptions.Section))
            .PostConfigure(options =>
            {
                options.X.ApiKey = Either(options.X.ApiKey, configuration["TWITTER_API_KEY"]);
                options.X.ApiSecret = Either(options.X.ApiSecret, configuration["TWITTER_API_SECRET"]);
                options.Facebook.AppId = Either(options.Facebook.AppId, configuration["FACEBOOK_APP_ID"]);
                options.Facebook.AppSecret = Either(options.Facebook.AppSecret, configuration["FACEBOOK_APP_SECRET"]);
            })
            .ValidateOnStart();
        services.AddBackoff().TryAddSingleton<INameResolver, SystemNames>();
        return services
            .AddSingleton<IValidateOptions<FeedOptions>, FeedOptionsValidator>()
            .AddSingleton<FeedExchange>()
            .AddSingleton<FeedHttp>()
            .AddSingleton<IFeedReader, BlueskyFeedReader>()
            .AddSingleton<IFeedReader, MastodonFeedReader>()
            .AddSingleton<IFeedReader, WebFeedReader>()
            .AddSingleton<FarcasterHub>()
            .AddSingleton<FarcasterFeedReader>()
            .AddSingleton<IFeedReader>(static provider => provider.GetRequiredService<FarcasterFeedReader>())
            .AddSingleton<IFeedAddresses>(static provider => provider.GetRequiredService<FarcasterFeedReader>())
            .AddSingleton<IFeedReader, XFeedReader>()
            .AddSingleton<IFeedSignIn, XFeedSignIn>()
            .AddSingleton<IFeedReader, FacebookFeedReader>()
            .AddSingleton<IFeedSignIn, FacebookSignIn>();
    }

    private static string? Either(string? value, string? fallback) => string.IsNullOrEmpty(value) ? fallback : value;
}
