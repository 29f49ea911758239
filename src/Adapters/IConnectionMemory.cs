namespace Confidant.Adapters;

/// <summary>Keeps what a connection needs to go on after a restart: where it stood, what was published. Never anything about people.
/// Safe for concurrent use.</summary>
public interface IConnectionMemory
{
    /// <summary>What is kept under a name; null where nothing is.</summary>
    /// <param name="name">For example "discord:session:0"; at most 100 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps something durably, instead of what was there.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">At most 4,000 characters; null removes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask WriteAsync(string name, string? value, CancellationToken cancellationToken);
}
