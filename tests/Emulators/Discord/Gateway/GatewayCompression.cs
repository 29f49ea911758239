using System.IO.Compression;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>zlib-stream: one stream for a connection, flushed after each payload.</summary>
internal sealed class GatewayCompression : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _stream;

    public GatewayCompression() => _stream = new ZLibStream(_compressed, CompressionLevel.Fastest);

    /// <summary>The next bytes of the stream.</summary>
    public byte[] Compress(byte[] payload)
    {
        _compressed.SetLength(0);
        _stream.Write(payload);
        _stream.Flush();
        return _compressed.ToArray();
    }

    public void Dispose()
    {
        _stream.Dispose();
        _compressed.Dispose();
    }
}
