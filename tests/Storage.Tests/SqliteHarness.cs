using Confidant.Contracts;
using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Storage.Tests;

/// <summary>The SQLite engine over a real file in a directory of its own, deleted with it.</summary>
internal sealed class SqliteHarness : StoreHarness
{
    private readonly Dictionary<string, string?> _settings;
    private ServiceProvider _services;

    private SqliteHarness(string directory, Dictionary<string, string?> settings)
    {
        DataDirectory = directory;
        _settings = settings;
        _services = Build();
    }

    public string DataDirectory { get; }

    public string Database => Path.Combine(DataDirectory, "confidant.db");

    public static async Task<SqliteHarness> CreateAsync(params (string Key, string Value)[] settings)
    {
        SqliteHarness harness = CreateClosed(settings);
        await EmptyStore.PutAsync(harness.Database);
        await harness.Maintenance.OpenAsync(CancellationToken.None);
        return harness;
    }

    public static SqliteHarness CreateClosed(params (string Key, string Value)[] settings)
    {
        string directory = Directory.CreateTempSubdirectory("confidant-storage-").FullName;
        var all = new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(directory, "confidant.db") };
        foreach ((string key, string value) in settings)
        {
            all[key] = value;
        }

        return new SqliteHarness(directory, all);
    }

    /// <summary>Ends the use of the store, does something to its files, and opens it again.</summary>
    public async Task ReopenAsync(Action between)
    {
        await _services.DisposeAsync();
        between();
        _services = Build();
        await Maintenance.OpenAsync(CancellationToken.None);
    }

    public override Task ReopenAsync() => ReopenAsync(static () => { });

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }

    protected override T Get<T>() => _services.GetRequiredService<T>();

    private ServiceProvider Build() => new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddIdentity()
        .AddSqliteStorage(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build())
        .BuildServiceProvider();
}
