using System.Text.Json;

namespace Confidant.Adapters.Tests.Playground;

internal sealed class EventReader(HttpResponseMessage response, StreamReader lines) : IDisposable
{
    public async Task<StreamEvent?> NextAsync()
    {
        string? id = null;
        string? name = null;
        JsonElement data = default;
        while (await NextLineAsync() is { } line)
        {
            if (line.Length == 0 && name is not null)
            {
                return new StreamEvent(name, id, data);
            }

            id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
            name = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : name;
            data = line.StartsWith("data: ", StringComparison.Ordinal) ? JsonDocument.Parse(line[6..]).RootElement : data;
        }

        return null;
    }

    public async Task<string?> NextLineAsync() => await lines.ReadLineAsync().WaitAsync(PlaygroundHost.Patience);

    public async Task<StreamEvent> NextAsync(string name)
    {
        while (await NextAsync() is { } found)
        {
            if (found.Name == name)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"The stream ended before an event '{name}'.");
    }

    /// <summary>What the stream begins with: the messages before "ready".</summary>
    public async Task<List<StreamEvent>> BacklogAsync()
    {
        List<StreamEvent> backlog = [];
        while (await NextAsync() is { Name: not "ready" } next)
        {
            if (next.Name == "message")
            {
                backlog.Add(next);
            }
        }

        return backlog;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
