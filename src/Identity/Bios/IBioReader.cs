namespace Confidant.Identity;

/// <summary>Reads what profiles of one platform say of themselves, as anybody may read it. Safe for concurrent use.</summary>
public interface IBioReader
{
    /// <summary>The kind of handle that it reads the profiles of.</summary>
    ClaimKind Kind { get; }

    /// <summary>Whether it may ask at all.</summary>
    /// <value>False until the operator configures it.</value>
    bool IsEnabled { get; }

    /// <summary>Reads one profile.</summary>
    /// <param name="handle">Its handle, in normal form.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<BioAnswer> ReadAsync(string handle, CancellationToken cancellationToken);
}
