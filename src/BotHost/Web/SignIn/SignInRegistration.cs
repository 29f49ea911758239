using Confidant.Adapters;
using Confidant.Adapters.Telegram;
using Confidant.BotHost.Web.Pages;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>Registers how a person signs in on pages, and puts it on the host.</summary>
internal static class SignInRegistration
{
    private const string Forms = "form-action 'self'";

    /// <summary>Adds what signing in needs, and <see cref="WebVisitors"/> and <see cref="PageOrigin"/> for other pages.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddSingleton<PageOrigin>()
        .AddSingleton<VisitorKey>()
        .AddSingleton<WebVisitors>()
        .AddSingleton<UsedSignIns>()
        .AddSingleton<TelegramBots>()
        .AddSingleton<SignInEndpoints>();

    /// <summary>Maps /signin, where the host is reached from outside and has a bot of Telegram.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        if (string.IsNullOrEmpty(app.Configuration[$"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}"])
            || !TelegramOptions.IsConfigured(app.Configuration))
        {
            return;
        }

        SignInEndpoints signIn = app.Services.GetRequiredService<SignInEndpoints>();
        app.MapGet("/signin", Guard(signIn.ShowAsync));
        app.MapGet("/signin/assets/{file}", Guard(SignInEndpoints.ServeAsync));
        app.MapGet("/signin/me", Guard(signIn.TellAsync));
        app.MapGet("/signin/telegram", Guard(signIn.StartAsync));
        app.MapPost("/signin/telegram/widget", Guard(signIn.TakeWidgetAsync));
        app.MapPost("/signin/telegram/app", Guard(signIn.TakeAppAsync));
        app.MapPost("/signin/out", Guard(signIn.EndAsync));
    }

    private static RequestDelegate Guard(Func<HttpContext, Task<IResult>> handler) => PageGuard.Guard(Forms, handler);
}
