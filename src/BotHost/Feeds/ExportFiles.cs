using Confidant.Adapters.Feeds;
using Confidant.Identity;
using Confidant.Storage;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Feeds;

/// <summary>The directory in which exports lie until they are read, beside the store. Only this account of the machine may read it. Each file
/// is one person's. Safe for concurrent use.</summary>
internal sealed class ExportFiles
{
    private const string DirectoryName = "exports";
    private const long Megabyte = 1_048_576;

    private readonly IIdGenerator _ids;
    private readonly TimeProvider _time;
    private readonly string _directory;
    private readonly long _mostBytes;

    /// <summary>Makes one.</summary>
    public ExportFiles(
        IOptions<StorageOptions> storage, IOptions<SyncOptions> options, IOptions<FeedExportOptions> exports, IIdGenerator ids, TimeProvider time)
    {
        (_ids, _time) = (ids, time);
        _directory = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storage.Value.Path))!, DirectoryName);
        _mostBytes = options.Value.MaxExportsMegabytes * Megabyte;
        LongestBytes = exports.Value.MaxFileMegabytes * Megabyte;
    }

    /// <summary>For how long a file waits for its person's word.</summary>
    /// <value>An hour.</value>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(1);

    /// <summary>The longest file that is taken.</summary>
    public long LongestBytes { get; }

    /// <summary>Names a new file of a person's. The directory is there afterwards.</summary>
    public string NewName(UserId user)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_directory);
        }
        else
        {
            Directory.CreateDirectory(_directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return $"{Mark(user)}{_ids.NewId():N}";
    }

    /// <summary>Where a file lies.</summary>
    public string PathOf(string name) => Path.Combine(_directory, name);

    /// <summary>Whether a file of a person's is there.</summary>
    public bool Has(UserId user, string name) =>
        name.StartsWith(Mark(user), StringComparison.Ordinal) && Path.GetFileName(name) == name && File.Exists(PathOf(name));

    /// <summary>Whether there is room for one more file.</summary>
    /// <param name="bytes">How long it is; where that is not known, the longest that is taken.</param>
    public bool HasRoom(long? bytes) => List().Sum(static file => file.Length) + (bytes ?? LongestBytes) <= _mostBytes;

    /// <summary>Takes in what comes by a stream, as a new file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What comes.</param>
    /// <param name="cancellationToken">Ends it; then there is no file.</param>
    /// <returns>False where it is longer than is taken; then there is no file.</returns>
    public async ValueTask<bool> SaveAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        bool isWhole = false;
        try
        {
            await using var file = new FileStream(PathOf(name), options);
            byte[] buffer = new byte[81_920];
            long taken = 0;
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and int count)
            {
                taken += count;
                if (taken > LongestBytes)
                {
                    return false;
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            isWhole = true;
            return true;
        }
        finally
        {
            if (!isWhole)
            {
                Delete(name);
            }
        }
    }

    /// <summary>Deletes a file, where it is there.</summary>
    public void Delete(string name)
    {
        if (Directory.Exists(_directory))
        {
            File.Delete(PathOf(name));
        }
    }

    /// <summary>Deletes every file of a person's.</summary>
    public void DeleteOf(UserId user)
    {
        foreach (FileInfo file in List().Where(file => file.Name.StartsWith(Mark(user), StringComparison.Ordinal)))
        {
            file.Delete();
        }
    }

    /// <summary>Deletes what no run is to read.</summary>
    /// <param name="used">The files that runs are to read.</param>
    /// <param name="older">How long they have lain there at the least.</param>
    /// <returns>How many were deleted.</returns>
    public int Sweep(IReadOnlyCollection<string> used, TimeSpan older)
    {
        DateTime until = (_time.GetUtcNow() - older).UtcDateTime;
        int deleted = 0;
        foreach (FileInfo file in List().Where(file => !used.Contains(file.Name) && file.LastWriteTimeUtc <= until))
        {
            file.Delete();
            deleted++;
        }

        return deleted;
    }

    private static string Mark(UserId user) => $"{user.Value:N}-";

    private FileInfo[] List() => Directory.Exists(_directory) ? new DirectoryInfo(_directory).GetFiles() : [];
}
