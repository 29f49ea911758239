using System.Collections.Concurrent;

namespace Confidant.Adapters.Tests;

/// <summary>What connections keep, in memory.</summary>
internal sealed class ConnectionNotes : IConnectionMemory
{
    public ConcurrentDictionary<string, string> Kept { get; } = new();

    public ValueTask<string?> ReadAsync(string name, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Kept.GetValueOrDefault(name));

    public ValueTask WriteAsync(string name, string? value, CancellationToken cancellationToken)
    {
        if (value is null)
        {
            Kept.TryRemove(name, out _);
        }
        else
        {
            Kept[name] = value;
        }

        return ValueTask.CompletedTask;
    }
}
