namespace Confidant.Adapters.Feeds;

/// <summary>Reads a file and counts what comes of it.</summary>
/// <param name="inner">The file.</param>
/// <param name="packedBytes">How long it is packed.</param>
/// <param name="budget">What counts.</param>
/// <param name="checksum">What has come when all is there; null for a file that is not packed and stays open afterwards.</param>
internal sealed class MeasuredStream(Stream inner, long packedBytes, UnpackBudget budget, uint? checksum) : Stream
{
    private readonly Crc32 _sum = new();
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        _read += count;
        budget.Spend(count, _read, packedBytes);
        if (checksum is { } expected)
        {
            _sum.Add(buffer[..count]);
            if (count == 0 && buffer.Length > 0 && _sum.Value != expected)
            {
                throw new FeedException(FeedFault.Damaged, "A file in the zip is not what was packed.");
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && checksum is not null)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
