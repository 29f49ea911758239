using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Import;

/// <summary>Imports a file of memories, a JSON object a line, and tells what became of every line.</summary>
internal sealed class MemoryImport(
    IAgentStore agents, IProfileStore profiles, IImportStore store, ImportLineReader reader)
{
    private const int LinesPerTransaction = 500;
    private readonly Dictionary<string, UserProfile> _people = new(StringComparer.Ordinal);

    /// <summary>Imports every line that can be.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="agent">The agent that everything is given to; null keeps the agents that the lines name.</param>
    /// <param name="report">Is told of each line that is left out, by number, without its words.</param>
    /// <param name="cancellationToken">Ends the import; what was stored stays, and another run goes on after it.</param>
    public async Task<ImportReport> RunAsync(
        TextReader lines, AgentId? agent, Action<string> report, CancellationToken cancellationToken)
    {
        var result = new ImportReport();
        IReadOnlyList<Agent> known = await agents.ListAsync(null, cancellationToken);
        var batch = new List<ImportedMemory>(LinesPerTransaction);
        for (int number = 1; await lines.ReadLineAsync(cancellationToken) is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (ImportLineReader.TryRead(text, out string? problem) is not { } line)
            {
                report($"line {number}: {problem}; left out.");
                result = result with { LeftOut = result.LeftOut + 1 };
                continue;
            }

            AgentId owner = agent ?? ImportLineReader.ReadAgent(line.AgentId, known);
            UserProfile person = await FindPersonAsync(line.UserId!, owner, cancellationToken);
            batch.Add(reader.ToMemory(line, person, owner));
            result = result with { OfOtherAgents = result.OfOtherAgents + (known.Any(one => one.Id == owner) ? 0 : 1) };
            if (batch.Count == LinesPerTransaction)
            {
                result = result with { Counts = result.Counts + await store.ImportAsync(batch, cancellationToken) };
                batch.Clear();
            }
        }

        return result with { Counts = result.Counts + await store.ImportAsync(batch, cancellationToken), People = _people.Count };
    }

    private async ValueTask<UserProfile> FindPersonAsync(string userId, AgentId agent, CancellationToken cancellationToken)
    {
        if (!_people.TryGetValue(userId, out UserProfile? person))
        {
            PlatformUserId account = ImportLineReader.ReadAccount(userId);
            // A name that the platform showed is kept: the file knows none.
            person = await profiles.FindProfileAsync(account, cancellationToken)
                ?? await profiles.ResolveProfileAsync(new SeenAccount(account, account.Value, null, null), agent, cancellationToken);
            _people.Add(userId, person);
        }

        return person;
    }
}
