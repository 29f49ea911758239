using Confidant.Adapters;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.Pages;

/// <summary>Where people's browsers reach the host's pages, and whether what is posted comes from one of them.</summary>
/// <remarks>Only for pages that are mapped, so where <see cref="WebOptions.PublicUrl"/> is set.</remarks>
internal sealed class PageOrigin(IOptions<WebOptions> web)
{
    /// <summary>The address that browsers know the host by.</summary>
    public Uri Address => new(web.Value.PublicUrl!);

    /// <summary>Whether a page of the host's sent this.</summary>
    public bool Sent(HttpRequest request) =>
        // Browsers name the origin of every POST. Behind a proxy the host sees another address than the browser, so the configured one counts.
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out Uri? origin)
        && origin.Scheme == Address.Scheme
        && origin.Authority == Address.Authority;
}
