using Confidant.Adapters;
using Confidant.Storage;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Doctor;

/// <summary>Looks at the place of the store, without opening it: opening would bring it to this version.</summary>
internal sealed class DiskExaminer(IOptions<StorageOptions> options)
{
    private const string Area = "store";
    private const long LittleRoom = 256L << 20;

    /// <summary>What there is to say.</summary>
    public IReadOnlyList<Examined> Examine()
    {
        string path = Path.GetFullPath(options.Value.Path);
        string? directory = FindExisting(Path.GetDirectoryName(path));
        var file = new FileInfo(path);
        try
        {
            long free = new DriveInfo(directory ?? "/").AvailableFreeSpace;
            return
            [
                new Examined(Area, new Finding("file", FindingKind.Good, file.Exists
                    ? $"The store is there ({file.Length >> 20} MB)."
                    : "The first start makes the store.")),
                new Examined(Area, free >= LittleRoom
                    ? new Finding("disk", FindingKind.Good, $"The disk has room ({free >> 20} MB).")
                    : new Finding("disk", FindingKind.Fault, $"The disk is nearly full ({free >> 20} MB are left).",
                        "Make room: a forget rebuilds the store and needs as much room as it has.")),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [new Examined(Area, new Finding("file", FindingKind.Fault, "The place of the store cannot be looked at.",
                "Check Storage:Path, and that this user may read and write there."))];
        }
    }

    private static string? FindExisting(string? directory)
    {
        while (directory is not null && !Directory.Exists(directory))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory;
    }
}
