namespace Confidant.Adapters;

/// <summary>Reads what a server sends, up to a length.</summary>
internal static class BoundedBody
{
    private const int Piece = 64 * 1024;

    /// <summary>The bytes; null where there are more than <paramref name="maxBytes"/>.</summary>
    public static async Task<byte[]?> TryReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        await using Stream body = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        byte[] piece = new byte[Piece];
        int count;
        while ((count = await body.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (read.Length + count > maxBytes)
            {
                return null;
            }

            read.Write(piece, 0, count);
        }

        return read.ToArray();
    }
}
