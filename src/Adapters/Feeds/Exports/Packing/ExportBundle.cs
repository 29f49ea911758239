using System.IO.Compression;

namespace Confidant.Adapters.Feeds;

/// <summary>The files of an export: those of a zip, or one alone. Nothing is unpacked to disk, and names only serve to find a file.</summary>
internal sealed class ExportBundle : IDisposable
{
    private const int BytesOfMegabyte = 1024 * 1024;

    private readonly FileStream _file;
    private readonly ZipArchive? _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly UnpackBudget _budget;

    private ExportBundle(FileStream file, ZipArchive? zip, FeedExportOptions options)
    {
        _file = file;
        _zip = zip;
        _entries = zip is null ? [] : ZipGuard.Check(zip, options.MaxEntries);
        _budget = new UnpackBudget((long)options.MaxUnpackedMegabytes * BytesOfMegabyte, options.MaxRatio);
        MaxPosts = options.MaxPosts;
    }

    /// <summary>Whether it is a zip.</summary>
    public bool IsPacked => _zip is not null;

    /// <summary>The names in a zip, with "/" between folders; empty for a file alone.</summary>
    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>How many posts it may have.</summary>
    public int MaxPosts { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FeedException">It is too long, or its packing is damaged or unsafe.</exception>
    public static ExportBundle Open(string path, FeedExportOptions options)
    {
        FileStream? file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        ZipArchive? zip = null;
        try
        {
            if (file.Length > (long)options.MaxFileMegabytes * BytesOfMegabyte)
            {
                throw new FeedException(FeedFault.TooLarge, "The file is longer than allowed.");
            }

            if (ZipGuard.IsZip(file))
            {
                ZipGuard.CheckDirectory(file, options.MaxEntries);
                zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            }

            var bundle = new ExportBundle(file, zip, options);
            (file, zip) = (null, null);
            return bundle;
        }
        finally
        {
            zip?.Dispose();
            file?.Dispose();
        }
    }

    /// <summary>Reads a file of a zip, within what may be unpacked.</summary>
    public Stream Read(string name)
    {
        ZipArchiveEntry entry = _entries[name];
        return new MeasuredStream(entry.Open(), entry.CompressedLength, _budget, entry.Crc32);
    }

    /// <summary>Reads the file that stands alone, from its beginning.</summary>
    public Stream ReadAlone()
    {
        _file.Position = 0;
        return new MeasuredStream(_file, _file.Length, _budget, checksum: null);
    }

    /// <summary>Begins a new go through the export: what was unpacked before does not count any more.</summary>
    public void StartOver() => _budget.Reset();

    /// <inheritdoc/>
    public void Dispose()
    {
        _zip?.Dispose();
        _file.Dispose();
    }
}
