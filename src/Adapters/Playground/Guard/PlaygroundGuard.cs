using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Playground;

/// <summary>Lets in only what the page itself asks for. A name that somebody else's DNS points at this machine is refused
/// (rebinding), and so is what another site's page sends in the person's name (request forgery).</summary>
internal sealed partial class PlaygroundGuard(
    IOptions<PlaygroundOptions> options, IServer server, ILogger<PlaygroundGuard> logger)
{
    private const string ForeignHost =
        "This page answers only to the address it is bound to: open it as http://127.0.0.1 or http://localhost with the "
        + "port it listens on, or set Playground:AllowRemote to true.";

    private const string ForeignOrigin =
        "This was sent by a page of another site. Open the playground itself and write there.";

    /// <summary>Puts the checks and the safe headers before a handler.</summary>
    public RequestDelegate Protect(Func<HttpContext, Task<IResult>> handler) => async context =>
    {
        SetHeaders(context.Response.Headers);
        IResult result = FindRefusal(context.Request) is { } refusal ? Refuse(refusal) : await handler(context);
        await result.ExecuteAsync(context);
    };

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private string? FindRefusal(HttpRequest request)
    {
        if (!options.Value.AllowRemote && !IsOurs(request.Host.Host))
        {
            return ForeignHost;
        }

        return HttpMethods.IsPost(request.Method) && !IsSameOrigin(request) ? ForeignOrigin : null;
    }

    private bool IsOurs(string host) =>
        PlaygroundBinding.IsLoopback(host)
        || (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Any(
            address => PlaygroundBinding.HostOf(address).Equals(host, StringComparison.OrdinalIgnoreCase));

    // Browsers name the origin of every POST; what names none is no browser, and nobody's page can make it send.
    private static bool IsSameOrigin(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return false;
        }

        // The scheme is left out: behind a proxy that ends TLS the host sees http where the browser saw https.
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private IResult Refuse(string text)
    {
        LogRefused(text == ForeignHost ? "host" : "origin");
        return Results.Text(text, "text/plain", statusCode: StatusCodes.Status403Forbidden);
    }

    [LoggerMessage(2, LogLevel.Warning, "The playground refused a request with a foreign {Header}")]
    private partial void LogRefused(string header);
}
