using Confidant.Adapters;

namespace Confidant.BotHost.Web.SignPage;

/// <summary>Registers the page on which a wallet's owner signs, and puts it on the host.</summary>
internal static class SignPageRegistration
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

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

    private static RequestDelegate Guard(Func<HttpContext, Task<IResult>> handler) => async context =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
        await (await handler(context)).ExecuteAsync(context);
    };
}
