using Microsoft.AspNetCore.Http.Features;

namespace Confidant.BotHost.Web.Pages;

/// <summary>Reads what a page posts.</summary>
internal static class PageBody
{
    /// <summary>The bytes; null where there are more than the page ever sends.</summary>
    public static async ValueTask<byte[]?> ReadAsync(HttpContext context, int mostBytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = mostBytes;
        }

        try
        {
            using var content = new MemoryStream();
            await context.Request.Body.CopyToAsync(content, context.RequestAborted);
            return content.ToArray();
        }
        catch (BadHttpRequestException)
        {
            // The server counts.
            return null;
        }
    }
}
