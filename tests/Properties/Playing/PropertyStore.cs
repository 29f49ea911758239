using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Properties;

/// <summary>The SQLite engine over a real file, in memory where the machine has such a directory: thousands of stores are opened.</summary>
internal sealed class PropertyStore : StoreHarness
{
    /// <summary>How many posts a choice changes at once; of more, some wait.</summary>
    public const int PostsAtOnce = 1;

    private const string MemoryDirectory = "/dev/shm";

    private readonly Lazy<string> _backup;
    private ServiceProvider _services;

    private PropertyStore(string directory)
    {
        DataDirectory = directory;
        _backup = new Lazy<string>(() => Path.Combine(Directory.CreateDirectory(Path.Combine(directory, "backup")).FullName, "copy.db"));
        _services = Build();
    }

    /// <summary>Where everything is.</summary>
    public string DataDirectory { get; }

    /// <summary>The database file.</summary>
    public string Database => Path.Combine(DataDirectory, "confidant.db");

    /// <summary>The directory of the copy.</summary>
    public string BackupDirectory => Path.Combine(DataDirectory, "backup");

    /// <summary>A new store, open.</summary>
    public static async Task<PropertyStore> CreateAsync()
    {
        string parent = Directory.Exists(MemoryDirectory) ? MemoryDirectory : Path.GetTempPath();
        var store = new PropertyStore(Directory.CreateDirectory(Path.Combine(parent, $"confidant-{Guid.NewGuid():N}")).FullName);
        await EmptyStore.PutAsync(store.Database);
        await store.Maintenance.OpenAsync(CancellationToken.None);
        return store;
    }

    public override Task ReopenAsync() => ReopenAsync(static () => { });

    /// <summary>Ends the process's use of the store, copies the database, and opens it as a new process would.</summary>
    public Task BackUpAsync() => ReopenAsync(() => File.Copy(Database, _backup.Value, overwrite: true));

    /// <summary>Puts the copy in the database's place; the erasure journal is not part of it.</summary>
    public Task RestoreAsync() => ReopenAsync(() =>
    {
        File.Delete(Database + "-wal");
        File.Delete(Database + "-shm");
        File.Copy(_backup.Value, Database, overwrite: true);
    });

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }

    protected override T Get<T>() => _services.GetRequiredService<T>();

    private async Task ReopenAsync(Action between)
    {
        await _services.DisposeAsync();
        between();
        _services = Build();
        await Maintenance.OpenAsync(CancellationToken.None);
    }

    private ServiceProvider Build() => new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddIdentity()
        .AddSqliteStorage(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = Database })
            .Build())
        .Configure<StorageOptions>(static options => options.PostsAtOnce = PostsAtOnce)
        .BuildServiceProvider();
}
