using System.Security.Cryptography;
using System.Text;
using Confidant.BotHost.Web.Pages;
using Confidant.Identity;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>Signs people in with what Telegram signed: data of a Mini App, or of its login page. Each is checked with its own key, so that
/// data for one are worth nothing for the other.</summary>
internal sealed class SignInEndpoints(
    WebVisitors visitors, TelegramBots bots, UsedSignIns used, PageOrigin origin, TimeProvider time)
{
    private const int MostBytes = 16_384;
    private const string StateCookie = "__Host-confidant-signin";
    private const string HashField = "hash=";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    private string Root => origin.Address.AbsoluteUri.TrimEnd('/');

    /// <summary>The page: it hands over what Telegram put behind its address, or offers to go there.</summary>
    public async Task<IResult> ShowAsync(HttpContext context) => Results.Text(
        SignInPage.Write(await visitors.FindAsync(context), NextOf(context.Request)), "text/html; charset=utf-8");

    /// <summary>A file of the page.</summary>
    public static Task<IResult> ServeAsync(HttpContext context) =>
        Task.FromResult(SignInPage.FindAsset(context.Request.RouteValues["file"] as string ?? "") is { } asset
            ? Results.Text(asset.Content, asset.MediaType)
            : Results.NotFound());

    /// <summary>Who is signed in.</summary>
    public async Task<IResult> TellAsync(HttpContext context) => await visitors.FindAsync(context) is { } visitor
        ? Results.Json(SignInAnswer.Of(visitor), SignInJson.Default.SignInAnswer)
        : Results.NoContent();

    /// <summary>Sends a browser to Telegram's login page. What comes back from there is taken from this browser alone.</summary>
    public Task<IResult> StartAsync(HttpContext context)
    {
        string bot = context.Request.Query["bot"].ToString();
        if (bots.All.FirstOrDefault(one => bot.Length == 0 || one.Bot.Value == bot) is not { } asked)
        {
            return Task.FromResult(Results.NotFound());
        }

        string state = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Response.Cookies.Append(StateCookie, state, WebVisitors.Options(_patience));
        string back = $"{Root}/signin?state={state}&next={Uri.EscapeDataString(NextOf(context.Request))}";
        return Task.FromResult(Results.Redirect(
            $"https://oauth.telegram.org/auth?bot_id={asked.Bot.Value}&origin={Uri.EscapeDataString(Root)}&return_to={Uri.EscapeDataString(back)}"));
    }

    /// <summary>Takes what the login page gave. The browser must be the one that was sent there: else a link could sign people in as somebody
    /// else.</summary>
    public async Task<IResult> TakeWidgetAsync(HttpContext context)
    {
        string state = context.Request.Query["state"].ToString();
        bool wasSent = state.Length > 0 && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(context.Request.Cookies[StateCookie] ?? ""));
        if (!wasSent)
        {
            return Problem(StatusCodes.Status403Forbidden, "state");
        }

        context.Response.Cookies.Append(StateCookie, "", WebVisitors.Options(TimeSpan.Zero));
        return await TakeAsync(context, LoginWidgetData.Verify);
    }

    /// <summary>Takes what a Mini App was given.</summary>
    public Task<IResult> TakeAppAsync(HttpContext context) => TakeAsync(context, MiniAppData.Verify);

    /// <summary>Signs out.</summary>
    public Task<IResult> EndAsync(HttpContext context)
    {
        if (!origin.Sent(context.Request))
        {
            return Task.FromResult(Problem(StatusCodes.Status403Forbidden, "origin"));
        }

        WebVisitors.SignOut(context);
        return Task.FromResult(Results.NoContent());
    }

    private async Task<IResult> TakeAsync(
        HttpContext context, Func<string?, IEnumerable<TelegramBotToken>, DateTimeOffset, TimeSpan, TelegramSignIn> verify)
    {
        if (!origin.Sent(context.Request))
        {
            return Problem(StatusCodes.Status403Forbidden, "origin");
        }

        if (await PageBody.ReadAsync(context, MostBytes) is not { } body)
        {
            return Problem(StatusCodes.Status413PayloadTooLarge, "body");
        }

        string signed = Encoding.ASCII.GetString(body);
        DateTimeOffset now = time.GetUtcNow();
        switch (verify(signed, bots.All, now, UsedSignIns.LongestAge))
        {
            case TelegramSignIn.Accepted accepted when used.TryUse(HashOf(signed), accepted.At):
                var visitor = new WebVisitor(accepted.Person.Account, accepted.Person.Name, now + WebVisitors.Lifetime);
                await visitors.SignInAsync(context, visitor);
                return Results.Json(SignInAnswer.Of(visitor), SignInJson.Default.SignInAnswer);
            case TelegramSignIn.Accepted:
                return Problem(StatusCodes.Status401Unauthorized, "used");
            case TelegramSignIn.Refused { Problem: TelegramSignInProblem.TooOld }:
                return Problem(StatusCodes.Status401Unauthorized, "old");
            default:
                return Problem(StatusCodes.Status401Unauthorized, "refused");
        }
    }

    // It was read once already, so it is there once.
    private static string HashOf(string signed) =>
        signed.Split('&').First(static field => field.StartsWith(HashField, StringComparison.Ordinal))[HashField.Length..];

    // A page of this host only: one slash, and nothing that a browser takes for another host.
    private static string NextOf(HttpRequest request)
    {
        string next = request.Query["next"].ToString();
        return next.StartsWith("/link/", StringComparison.Ordinal) && next.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_')
            ? next
            : "/signin";
    }

    private static IResult Problem(int status, string error) =>
        Results.Json(new SignInProblem(error), SignInJson.Default.SignInProblem, statusCode: status);
}
