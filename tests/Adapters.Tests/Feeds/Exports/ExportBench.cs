using System.IO.Compression;
using System.Text;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Tests.Feeds.Exports;

/// <summary>A directory with an export, and what reads it.</summary>
internal sealed class ExportBench : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly ServiceProvider _services;

    public ExportBench(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static pair => KeyValuePair.Create<string, string?>(pair.Key, pair.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new ManualTime(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)))
            .AddFeedExports(configuration)
            .BuildServiceProvider();
    }

    /// <summary>The export.</summary>
    public string Path => _directory.File("export");

    /// <summary>Writes a zip with these files as the export.</summary>
    public void WriteZip(params (string Name, string Content)[] files)
    {
        using ZipArchive zip = new(File.Create(Path), ZipArchiveMode.Create);
        foreach ((string name, string content) in files)
        {
            using Stream stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }

    public IFeedExports Exports => _services.GetRequiredService<IFeedExports>();

    public async Task<FeedExport> CheckAsync() => await Exports.CheckAsync(Path, default);

    public async Task<List<FeedPost>> ReadAsync()
    {
        var posts = new List<FeedPost>();
        await foreach (IReadOnlyList<FeedPost> some in Exports.ReadAsync(Path, default))
        {
            posts.AddRange(some);
        }

        return posts;
    }

    /// <summary>Why the export is refused: both ways, and before any post is handed out.</summary>
    public async Task<FeedFault?> FindFaultAsync()
    {
        FeedFault? checking = await FaultOfAsync(CheckAsync);
        var handedOut = new List<FeedPost>();
        FeedFault? reading = await FaultOfAsync(async () =>
        {
            await foreach (IReadOnlyList<FeedPost> some in Exports.ReadAsync(Path, default))
            {
                handedOut.AddRange(some);
            }
        });
        return checking != reading || (reading is not null && handedOut.Count > 0)
            ? throw new InvalidOperationException($"Checking says {checking}, reading {reading} after {handedOut.Count} posts.")
            : checking;
    }

    public void Dispose()
    {
        _services.Dispose();
        _directory.Dispose();
    }

    private static async Task<FeedFault?> FaultOfAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (FeedException refused)
        {
            return refused.Fault;
        }
    }
}
