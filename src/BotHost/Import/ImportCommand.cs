using System.Globalization;
using System.Text;
using Confidant.BotHost.Startup;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Import;

/// <summary>The command <c>import FILE.jsonl</c>: takes over the memories of an earlier system while no host runs.</summary>
internal static class ImportCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "import";

    private const string Usage =
        "Usage: import FILE.jsonl [--agent NAME]. FILE holds a memory as a JSON object a line; --agent gives them all to that agent.";

    /// <summary>0 where every line is imported, 2 where lines were left out.</summary>
    /// <exception cref="StartupException">The arguments are wrong, or the file cannot be read.</exception>
    /// <exception cref="StoreUnusableException">The store cannot be opened; a running host holds it.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, IConfiguration configuration, TimeProvider time)
    {
        (string path, string? agent) = Read(arguments);
        using StreamReader file = Open(path);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(time)
            .AddIdentity()
            .AddMemory()
            .AddSqliteStorage(configuration)
            .AddSingleton<ImportLineReader>()
            .AddSingleton<MemoryImport>()
            .BuildServiceProvider();
        await services.GetRequiredService<IStoreMaintenance>().OpenAsync(CancellationToken.None);
        ImportReport report = await services.GetRequiredService<MemoryImport>()
            .RunAsync(file, await FindAsync(services, agent), Console.Error.WriteLine, CancellationToken.None);
        Console.WriteLine(Describe(report));
        return report.LeftOut == 0 ? 0 : 2;
    }

    /// <summary>The report in a few lines.</summary>
    public static string Describe(ImportReport report)
    {
        (int added, int there, int forgotten) = report.Counts;
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{added} memories of {report.People} people imported, {there} there already, {forgotten} forgotten here since, {report.LeftOut} lines left out.");
        if (report.OfOtherAgents > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{report.OfOtherAgents} belong to agents that this host does not have; --agent \"{Agent.Default.Name}\" gives them to its own.");
        }

        return text.ToString();
    }

    private static (string Path, string? Agent) Read(IReadOnlyList<string> arguments) => arguments switch
    {
        [var path] when !path.StartsWith('-') => (path, null),
        [var path, "--agent", var name] => (path, name),
        _ => throw new StartupException(Usage),
    };

    private static async Task<AgentId?> FindAsync(ServiceProvider services, string? name)
    {
        if (name is null)
        {
            return null;
        }

        IReadOnlyList<Agent> agents = await services.GetRequiredService<IAgentStore>().ListAsync(null, CancellationToken.None);
        return agents.FirstOrDefault(agent => agent.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw new StartupException(
                $"--agent: this host has no agent of that name. It has {string.Join(", ", agents.Select(static agent => agent.Name))}; one that is configured is there once the host was started with it.");
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The file {path} cannot be read: name one that is there and that this user may read.");
        }
    }
}
