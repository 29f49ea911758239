using System.Collections.Concurrent;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>What connections keep, in memory; outlives the benches that share it.</summary>
internal sealed class KeptConnections : IConnectionMemory
{
    private readonly ConcurrentDictionary<string, string> _values = new();

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>How often something was written.</summary>
    public int Writes { get; private set; }

    /// <summary>Told before each write.</summary>
    public Action<string?>? OnWrite { get; set; }

    public ValueTask<string?> ReadAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(this[name]);

    public ValueTask WriteAsync(string name, string? value, CancellationToken cancellationToken)
    {
        OnWrite?.Invoke(value);
        Writes++;
        if (value is null)
        {
            _values.TryRemove(name, out _);
        }
        else
        {
            _values[name] = value;
        }

        return ValueTask.CompletedTask;
    }
}
