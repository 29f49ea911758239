namespace Confidant.Storage.Sqlite;

/// <summary>Where the store's files are, and the lock that makes it one process's.</summary>
internal sealed class StoreFiles
{
    public StoreFiles(StorageOptions options)
    {
        Database = Path.GetFullPath(options.Path);
        Directory = Path.GetDirectoryName(Database) ?? Database;
        Journal = Path.GetFullPath(options.JournalDirectory, Directory);
    }

    /// <summary>The database file.</summary>
    public string Database { get; }

    /// <summary>The directory it is in.</summary>
    public string Directory { get; }

    /// <summary>The directory of the erasure journal.</summary>
    public string Journal { get; }

    /// <summary>The size of the database with its log, in bytes.</summary>
    public long Size => SizeOf(Database) + SizeOf(Database + "-wal");

    /// <summary>Takes the lock; it is free again when the file is closed, also by the end of the process.</summary>
    /// <exception cref="StoreUnusableException">Another process has it, or the directory cannot be written.</exception>
    public FileStream Lock()
    {
        try
        {
            System.IO.Directory.CreateDirectory(Directory);
            return new FileStream(Database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw Unwritable(error);
        }
        catch (IOException error) when (File.Exists(Database + ".lock"))
        {
            throw new StoreUnusableException(
                $"Another Confidant process uses the store {Database}: stop it, or set Storage:Path to another file.", error);
        }
        catch (IOException error)
        {
            throw Unwritable(error);
        }
    }

    /// <summary>The error for files that cannot be written.</summary>
    public StoreUnusableException Unwritable(Exception error) => new(
        $"Storage:Path names {Database}, which this user cannot write: give write permission on its directory, or set Storage:Path to another place.",
        error);

    private static long SizeOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
