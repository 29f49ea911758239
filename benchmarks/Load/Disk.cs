using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Confidant.Load;

/// <summary>What the disk can do at the moment.</summary>
internal static class Disk
{
    private const int AppendBytes = 4096;

    private static readonly TimeSpan _length = TimeSpan.FromSeconds(1);

    /// <summary>How often a second it makes 4 kB at the end of a file durable.</summary>
    public static double FlushesPerSecond(string directory)
    {
        string path = Path.Combine(directory, "flushes");
        int flushes = 0;
        long start = Stopwatch.GetTimestamp();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            byte[] page = new byte[AppendBytes];
            while (Stopwatch.GetElapsedTime(start) < _length)
            {
                file.Write(page);
                if (FlushData(file.SafeFileHandle) != 0)
                {
                    throw new IOException("fdatasync failed.");
                }

                flushes++;
            }
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        File.Delete(path);
        return flushes / seconds;
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static extern int FlushData(SafeHandle file);
}
