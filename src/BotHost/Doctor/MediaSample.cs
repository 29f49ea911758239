using System.Buffers.Binary;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Doctor;

/// <summary>The smallest sound and picture that models take.</summary>
internal static class MediaSample
{
    private const int Rate = 16_000;
    private const int HeaderBytes = 44;

    private const string GreySquare =
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAD0lEQVR42mNoQAMMI1sAAAUMgAHjM1mKAAAAAElFTkSuQmCC";

    /// <summary>A second of silence, as a WAV file: 16 bits, one channel.</summary>
    public static DataContent Silence()
    {
        byte[] file = new byte[HeaderBytes + (Rate * 2)];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), Rate * 2);
        return new DataContent(file, "audio/wav");
    }

    /// <summary>A grey square, as a PNG file.</summary>
    public static DataContent Square() => new(Convert.FromBase64String(GreySquare), "image/png");
}
