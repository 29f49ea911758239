namespace Confidant.Emulators.Feeds;

/// <summary>A web server with feeds and pages. Versions have tags, as servers give them.</summary>
public sealed class WebEmulator : FeedServer
{
    private readonly Dictionary<string, FeedServerAnswer> _pages = new(StringComparer.Ordinal);

    private WebEmulator()
    {
    }

    /// <summary>Starts it.</summary>
    public static Task<WebEmulator> StartAsync() => StartAsync(new WebEmulator());

    /// <summary>Puts a document at a path.</summary>
    public void Put(string path, string body, string kind = "application/rss+xml; charset=utf-8") =>
        Put(path, new FeedServerAnswer(StatusCodes.Status200OK, body, kind));

    /// <summary>Puts any answer at a path.</summary>
    public void Put(string path, FeedServerAnswer answer)
    {
        lock (World)
        {
            _pages[path] = answer;
        }
    }

    /// <summary>Has a path point elsewhere.</summary>
    public void Redirect(string path, string target, int status = StatusCodes.Status302Found) => Put(
        path,
        new FeedServerAnswer(status, "") { Headers = new Dictionary<string, string> { ["Location"] = target } });

    /// <inheritdoc/>
    protected override FeedServerAnswer Answer(HttpRequest request, IReadOnlyDictionary<string, string> form)
    {
        if (!_pages.TryGetValue(request.Path.Value + request.QueryString.Value, out FeedServerAnswer? page))
        {
            return new FeedServerAnswer(StatusCodes.Status404NotFound, "<html><body>Not found</body></html>", "text/html");
        }

        string tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page.Body)).AsSpan(0, 8))}\"";
        return page.Status != StatusCodes.Status200OK ? page
            : request.Headers.IfNoneMatch == tag ? page with { Status = StatusCodes.Status304NotModified }
            : page with
            {
                Headers = new Dictionary<string, string>(page.Headers)
                {
                    ["ETag"] = tag,
                    ["Last-Modified"] = "Mon, 02 Jun 2025 10:00:00 GMT",
                },
            };
    }
}
