using Confidant.Adapters;
using Confidant.BotHost.Web.Pages;

namespace Confidant.BotHost.Web.SignPage;

/// <summary>Registers the page on which a wallet's owner signs, and puts it on the host.</summary>
internal static class SignPageRegistration
{
    private const string FormsAndPictures = "form-action 'none'; img-src data:";

    /// <summary>Adds what the page needs.</summary>
    public static IServiceCollection AddSignPage(this IServiceCollection services) => services
        .AddSingleton<SignPageFiles>()
        .AddSingleton<SignPageView>()
        .AddSingleton<SignPageEndpoints>();

    /// <summary>Maps the page to /link/…, where the host is reached from outside: its domain is part of what is signed.</summary>
    public static void MapSignPage(this WebApplication app)
    {
        if (string.IsNullOrEmpty(app.Configuration[$"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}"]))
        {
            return;
        }

        SignPageEndpoints page = app.Services.GetRequiredService<SignPageEndpoints>();
        app.MapGet("/link/{challenge}", Guard(page.ShowAsync));
        app.MapPost("/link/{challenge}", Guard(page.TakeAsync));
        app.MapGet("/link/{challenge}/state", Guard(page.TellAsync));
        app.MapGet("/link/assets/{file}", Guard(page.ServeAsync));
    }

    private static RequestDelegate Guard(Func<HttpContext, Task<IResult>> handler) => PageGuard.Guard(FormsAndPictures, handler);
}
