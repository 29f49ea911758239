using System.Buffers.Binary;
using System.IO.Compression;

namespace Confidant.Adapters.Feeds;

/// <summary>Looks at a zip before anything in it is read.</summary>
internal static class ZipGuard
{
    private const int MadeOnUnix = 16;
    private const int KindOfFile = 0xF000;
    private const int Link = 0xA000;
    private const int LongestName = 1_000;

    // The end of the directory, with the longest note that may follow it.
    private const int EndLength = 22;
    private const int LongestNote = 65_535;
    private const int WideLocatorLength = 20;
    private const int UsualEntryBytes = 300;
    private static readonly byte[] _start = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] _end = [(byte)'P', (byte)'K', 5, 6];
    private static readonly byte[] _wideLocator = [(byte)'P', (byte)'K', 6, 7];

    /// <summary>Whether a file begins as zips do; an empty one does not.</summary>
    public static bool IsZip(FileStream file)
    {
        Span<byte> first = stackalloc byte[4];
        file.Position = 0;
        int count = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return first[..count].SequenceEqual(_start);
    }

    /// <summary>Refuses a directory so long that reading it would take too much memory; its own count of files means nothing.</summary>
    /// <exception cref="FeedException">It is too long, or not there.</exception>
    public static void CheckDirectory(FileStream file, int maxEntries)
    {
        byte[] tail = new byte[Math.Min(file.Length, EndLength + LongestNote + WideLocatorLength)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        int end = tail.AsSpan().LastIndexOf(_end);
        if (end < 0 || end + EndLength > tail.Length)
        {
            throw new FeedException(FeedFault.Damaged, "The zip has no directory: it is cut off.");
        }

        long begins = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        int locator = end - WideLocatorLength;
        if (begins == uint.MaxValue && locator >= 0 && tail.AsSpan(locator).StartsWith(_wideLocator))
        {
            begins = ReadWide(file, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8)));
        }

        long ends = file.Length - tail.Length + end;
        if (begins < 0 || begins > ends)
        {
            throw new FeedException(FeedFault.Damaged, "The zip's directory is not where it says.");
        }

        if (ends - begins > (long)maxEntries * UsualEntryBytes)
        {
            throw new FeedException(FeedFault.TooLarge, "Too many files are packed in the file.");
        }
    }

    /// <summary>The files of a zip by their names.</summary>
    /// <exception cref="FeedException">They are too many, lead outside of the zip, or are not plain files.</exception>
    public static Dictionary<string, ZipArchiveEntry> Check(ZipArchive zip, int maxEntries)
    {
        if (zip.Entries.Count > maxEntries)
        {
            throw new FeedException(FeedFault.TooLarge, "Too many files are packed in the file.");
        }

        var found = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            string name = entry.FullName.Replace('\\', '/');
            if (!IsSafe(name) || IsLink(entry) || !found.TryAdd(name, entry))
            {
                throw new FeedException(FeedFault.UnsafeNames, "A name in the zip leads outside of it, is a link, or is there twice.");
            }

            if (entry.IsEncrypted)
            {
                throw new FeedException(FeedFault.UnknownExport, "The zip is encrypted, as no export is.");
            }
        }

        return found;
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= LongestName
        && name[0] != '/'
        && !(name.Length > 1 && name[1] == ':')
        && !name.Any(char.IsControl)
        && !name.Split('/').Any(static step => step is "." or "..");

    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> MadeOnUnix) & KindOfFile) == Link;

    private static long ReadWide(FileStream file, long at)
    {
        Span<byte> record = stackalloc byte[56];
        if (at < 0 || at > file.Length - record.Length)
        {
            return -1;
        }

        file.Position = at;
        file.ReadExactly(record);
        file.Position = 0;
        return BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
    }
}
