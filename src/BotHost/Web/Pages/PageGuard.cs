namespace Confidant.BotHost.Web.Pages;

/// <summary>Guards what people's browsers are served: nothing of another host's is on it, no other page frames it, and nobody keeps it.</summary>
internal static class PageGuard
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    /// <summary>Serves with the guard's headers what a handler answers.</summary>
    /// <param name="more">What else the page's content policy says: at least where forms may lead to.</param>
    /// <param name="handler">Answers a request.</param>
    public static RequestDelegate Guard(string more, Func<HttpContext, Task<IResult>> handler) => async context =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + more;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        await (await handler(context)).ExecuteAsync(context);
    };
}
