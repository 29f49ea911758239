using Confidant.Adapters;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Feeds;
using Confidant.BotHost.Web.Pages;
using Confidant.BotHost.Web.SignPage;

namespace Confidant.BotHost.Web.Integrations;

/// <summary>Registers the pages on which people connect X and Facebook, and puts them on the host.</summary>
internal static class FeedConnectRegistration
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddFeedConnect(this IServiceCollection services) => services.AddSingleton<FeedConnectEndpoints>();

    /// <summary>Maps the pages to /feeds/connect/…, where the host is reached from outside and somebody can sign in.</summary>
    public static void MapFeedConnect(this WebApplication app)
    {
        IFeedSignIn[] signIns = [.. app.Services.GetServices<IFeedSignIn>().Where(static signIn => signIn.IsEnabled)];
        if (string.IsNullOrEmpty(app.Configuration[$"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}"]) || signIns.Length == 0)
        {
            return;
        }

        // A form that leads to another page by a redirect has to name that page's host as well.
        FeedSignIns begun = app.Services.GetRequiredService<FeedSignIns>();
        string forms = "form-action 'self' " + string.Join(' ', signIns
            .Select(signIn => signIn.PageFor(begun.CallbackOf(signIn.Platform), "state", "verifier").GetLeftPart(UriPartial.Authority)).Distinct());
        FeedConnectEndpoints pages = app.Services.GetRequiredService<FeedConnectEndpoints>();
        SignPageEndpoints assets = app.Services.GetRequiredService<SignPageEndpoints>();
        app.MapGet($"/{FeedSignIns.Path}/assets/{{file}}", PageGuard.Guard(forms, assets.ServeAsync));
        app.MapGet($"/{FeedSignIns.Path}/{{platform}}", PageGuard.Guard(forms, pages.ReturnAsync));
        app.MapGet($"/{FeedSignIns.Path}/{{platform}}/{{ticket}}", PageGuard.Guard(forms, pages.AskAsync));
        app.MapPost($"/{FeedSignIns.Path}/{{platform}}/{{ticket}}", PageGuard.Guard(forms, pages.BeginAsync));
    }
}
