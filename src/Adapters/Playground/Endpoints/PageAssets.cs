using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Confidant.Adapters.Playground;

/// <summary>The page's files. They are part of the assembly, so the page is there whatever the working directory is.</summary>
internal sealed class PageAssets
{
    public const string Index = "index.html";

    private const string Prefix = "playground/";

    private readonly Dictionary<string, PageAsset> _assets = Load();

    public Task<IResult> HandleIndexAsync(HttpContext context) => Task.FromResult(Serve(context, Index));

    public Task<IResult> HandleAsync(HttpContext context) =>
        Task.FromResult(Serve(context, context.Request.RouteValues["file"] as string ?? ""));

    private static Dictionary<string, PageAsset> Load()
    {
        Assembly assembly = typeof(PageAssets).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static PageAsset Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageAsset(content, MediaTypeOf(name), $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private IResult Serve(HttpContext context, string file)
    {
        if (!_assets.TryGetValue(file, out PageAsset? asset))
        {
            return Results.NotFound();
        }

        // "no-cache" keeps the file but asks each time whether it is still the one: an update shows at once.
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, asset.MediaType, entityTag: new EntityTagHeaderValue(asset.EntityTag));
    }
}
