namespace Confidant.BotHost.Web.SignIn;

/// <summary>Tells pages who looks at them, and notes who has signed in.</summary>
internal sealed class WebVisitors(VisitorKey key, TimeProvider time)
{
    /// <summary>The cookie. Its prefix lets browsers take it for this host alone, over TLS alone.</summary>
    public const string CookieName = "__Host-confidant-visitor";

    /// <summary>How long somebody stays signed in.</summary>
    /// <value>30 minutes.</value>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Who looks; null where nobody has signed in, or too long ago.</summary>
    public async ValueTask<WebVisitor?> FindAsync(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } ticket)
        {
            return null;
        }

        WebVisitor? visitor = VisitorTicket.TryRead(ticket, await key.ReadAsync(context.RequestAborted));
        return visitor?.Until > time.GetUtcNow() ? visitor : null;
    }

    /// <summary>Notes in the response that somebody has signed in.</summary>
    public async ValueTask SignInAsync(HttpContext context, WebVisitor visitor) =>
        context.Response.Cookies.Append(
            CookieName,
            VisitorTicket.Write(visitor, await key.ReadAsync(context.RequestAborted)),
            Options(visitor.Until - time.GetUtcNow()));

    /// <summary>Notes in the response that nobody has.</summary>
    public static void SignOut(HttpContext context) => context.Response.Cookies.Append(CookieName, "", Options(TimeSpan.Zero));

    /// <summary>A cookie that no script reads and no other site sends along with what it asks for.</summary>
    public static CookieOptions Options(TimeSpan lifetime) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
