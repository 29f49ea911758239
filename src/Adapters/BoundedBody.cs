namespace Confidant.Adapters;

/// <summary>Reads what a server sends, up to a length.</summary>
internal static class BoundedBody
{
    private const int Piece = 64 * 1024;

    /// <summary>Copies what comes, as long as it is no more than wanted.</summary>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    public static async Task<FetchOutcome> CopyAsync(
        HttpContent content, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return FetchOutcome.TooLong;
        }

        await using Stream body = await content.ReadAsStreamAsync(cancellationToken);
        byte[] piece = new byte[Piece];
        long copied = 0;
        int count;
        while ((count = await body.ReadAsync(piece, cancellationToken)) > 0)
        {
            copied += count;
            if (copied > maxBytes)
            {
                return FetchOutcome.TooLong;
            }

            await target.WriteAsync(piece.AsMemory(0, count), cancellationToken);
        }

        return FetchOutcome.Fetched;
    }

    /// <summary>The bytes; null where there are more than <paramref name="maxBytes"/>.</summary>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    public static async Task<byte[]?> TryReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        return await CopyAsync(content, read, maxBytes, cancellationToken) == FetchOutcome.Fetched ? read.ToArray() : null;
    }
}
