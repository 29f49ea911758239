using Confidant.Adapters;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Feeds;
using Confidant.BotHost.Platforms;
using Confidant.BotHost.Web.Pages;
using Confidant.BotHost.Web.SignIn;
using Confidant.BotHost.Web.SignPage;
using Confidant.Identity;

namespace Confidant.BotHost.Web.Integrations;

/// <summary>Leads a person's browser to the page of a platform where they sign in, and takes them back. A link begins it once, in one browser;
/// what comes back counts in that browser alone, once, for that platform, and for the person who was given the link.</summary>
internal sealed partial class FeedConnectEndpoints(
    FeedSignIns signIns,
    FeedReaders readers,
    FeedChanges changes,
    IProfileStore profiles,
    KnownSenders senders,
    WebVisitors visitors,
    AudienceResolver audiences,
    IIntake intake,
    PageOrigin origin,
    TimeProvider time,
    ILogger<FeedConnectEndpoints> logger)
{
    /// <summary>The cookie of the browser that began. Its prefix lets browsers take it for this host alone, over TLS alone.</summary>
    public const string CookieName = "__Host-confidant-feed";

    /// <summary>The page that a link leads to. It changes nothing: whatever looks at links ahead of people uses none up.</summary>
    public async Task<IResult> AskAsync(HttpContext context) =>
        await FindAsync(context) is { } found
            ? Html(FeedConnectPages.Ask(IsSpanish(context), found.Begun.Platform, found.Sender))
            : Ended(context);

    /// <summary>Begins in this browser.</summary>
    public async Task<IResult> BeginAsync(HttpContext context)
    {
        if (!origin.Sent(context.Request)
            || await FindAsync(context) is null
            || signIns.Open(TicketOf(context)) is not { } opened
            || readers.FindSignIn(opened.SignIn.Begun.Platform) is not { } signIn)
        {
            return Ended(context);
        }

        context.Response.Cookies.Append(CookieName, opened.SignIn.Browser, WebVisitors.Options(FeedSignIns.Lifetime));
        Uri page = signIn.PageFor(signIns.CallbackOf(opened.SignIn.Begun.Platform), opened.State, opened.SignIn.Verifier);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = page.AbsoluteUri;
        return Results.Empty;
    }

    /// <summary>Takes whom the platform sends back.</summary>
    public async Task<IResult> ReturnAsync(HttpContext context)
    {
        string? browser = context.Request.Cookies[CookieName];
        context.Response.Cookies.Append(CookieName, "", WebVisitors.Options(TimeSpan.Zero));
        var platform = new Platform(PlatformOf(context));
        if (signIns.Close(context.Request.Query["state"].ToString(), platform, browser) is not { } opened
            || readers.FindSignIn(platform) is not { } signIn
            || readers.Find(platform) is not { } reader)
        {
            return Ended(context);
        }

        if (context.Request.Query["code"].ToString() is not { Length: > 0 } code)
        {
            return Failed(context);
        }

        CancellationToken cancellationToken = context.RequestAborted;
        try
        {
            FeedGrant grant = await signIn.CompleteAsync(signIns.CallbackOf(platform), code, opened.Verifier, cancellationToken);
            FeedAccount account = await reader.FindAsync(address: null, grant, cancellationToken);
            return await ConnectAsync(opened.Begun, account, grant, cancellationToken)
                ? Html(FeedConnectPages.Connected(IsSpanish(context), account))
                : Failed(context);
        }
        catch (FeedException error)
        {
            LogRefused(platform.Name, error.Fault);
            return Failed(context);
        }
    }

    private async ValueTask<bool> ConnectAsync(
        BegunSignIn begun, FeedAccount account, FeedGrant grant, CancellationToken cancellationToken)
    {
        if (await profiles.FindProfileAsync(begun.Account, cancellationToken) is not { Remembering: true } profile)
        {
            return false;
        }

        FeedPlan plan = await changes.PlanAsync(
            audiences.ResolveSubject(profile),
            new FeedWish(account, FeedProof.SignedIn, IsFetched: true) { Grant = FeedGrants.Encode(grant), Watched = begun.Watched },
            cancellationToken);
        if (plan.IsFull || !await changes.ApplyAsync(plan.Effects, cancellationToken))
        {
            return false;
        }

        if (begun.Watched is { } watched && await senders.FindAsync(begun.Account, cancellationToken) is { } sender)
        {
            await intake.AcceptAsync(
                [
                    new FeedSignedIn
                    {
                        Conversation = watched,
                        DeliveryKey = $"feed:{plan.Integration.Value:N}:{time.GetUtcNow().UtcTicks}",
                        At = time.GetUtcNow(),
                        Sender = sender,
                        Integration = plan.Integration.Value,
                    },
                ],
                cancellationToken);
        }

        return true;
    }

    // What another account asked for is nothing to somebody who has signed in here.
    private async ValueTask<(BegunSignIn Begun, SeenAccount Sender)?> FindAsync(HttpContext context) =>
        signIns.Find(TicketOf(context)) is { } begun
        && begun.Platform.Name == PlatformOf(context)
        && (await visitors.FindAsync(context) is not { } visitor || visitor.Account == begun.Account)
        && await senders.FindAsync(begun.Account, context.RequestAborted) is { } sender
            ? (begun, sender)
            : null;

    private static string TicketOf(HttpContext context) => context.Request.RouteValues["ticket"] as string ?? "";

    private static string PlatformOf(HttpContext context) => context.Request.RouteValues["platform"] as string ?? "";

    private static bool IsSpanish(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return SignPageEndpoints.PrefersSpanish(context.Request);
    }

    private static IResult Ended(HttpContext context) => Html(FeedConnectPages.Ended(IsSpanish(context)), StatusCodes.Status404NotFound);

    private static IResult Failed(HttpContext context) =>
        Html(FeedConnectPages.Failed(IsSpanish(context)), StatusCodes.Status422UnprocessableEntity);

    private static IResult Html(string page, int status = StatusCodes.Status200OK) =>
        Results.Text(page, "text/html; charset=utf-8", statusCode: status);

    [LoggerMessage(LogLevel.Warning, "Signing in at {Platform} failed ({Fault})")]
    private partial void LogRefused(string platform, FeedFault fault);
}
