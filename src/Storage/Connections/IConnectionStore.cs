using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>Keeps what connections to platforms need to go on after a restart. Never anything about people, nor what they say.</summary>
public interface IConnectionStore
{
    /// <summary>What is kept under a name; null where nothing is.</summary>
    ValueTask<string?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps a value durably, instead of what was there; null removes it.</summary>
    /// <exception cref="StoreFullException">There is no room; nothing was changed.</exception>
    ValueTask WriteAsync(string name, string? value, CancellationToken cancellationToken);
}
