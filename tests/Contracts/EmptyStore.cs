using Confidant.Identity;
using Confidant.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Contracts;

/// <summary>A store's file as the first start leaves it, made once for all tests of a process: to make its tables costs more than most
/// tests do. Safe for concurrent use.</summary>
public static class EmptyStore
{
    private static readonly Lazy<Task<byte[]>> _file = new(MakeAsync);

    /// <summary>Puts such a file where a store is to be opened.</summary>
    public static async Task PutAsync(string path) => await File.WriteAllBytesAsync(path, await _file.Value);

    private static async Task<byte[]> MakeAsync()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-empty-").FullName;
        try
        {
            string path = Path.Combine(directory, "confidant.db");
            await using (ServiceProvider services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddIdentity()
                .AddSqliteStorage(new ConfigurationBuilder()
                    .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = path })
                    .Build())
                .BuildServiceProvider())
            {
                await services.GetRequiredService<IStoreMaintenance>().OpenAsync(CancellationToken.None);
            }

            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
