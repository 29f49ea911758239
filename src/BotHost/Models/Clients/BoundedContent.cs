namespace Confidant.BotHost.Models.Clients;

/// <summary>The body of a response, as far as it is not too long.</summary>
internal sealed class BoundedContent : StreamContent
{
    private readonly HttpContent _inner;

    private BoundedContent(HttpContent inner, Stream body)
        : base(body) => _inner = inner;

    /// <summary>Wraps a body. Reading beyond the bound ends in a <see cref="ModelException"/>.</summary>
    public static async Task<HttpContent> OverAsync(HttpContent inner, long maxBytes, CancellationToken cancellationToken)
    {
        var content = new BoundedContent(
            inner, new BoundedStream(await inner.ReadAsStreamAsync(cancellationToken), maxBytes));
        foreach ((string name, IEnumerable<string> values) in inner.Headers)
        {
            content.Headers.TryAddWithoutValidation(name, values);
        }

        return content;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
