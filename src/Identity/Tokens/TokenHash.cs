namespace Confidant.Identity;

/// <summary>What is kept of a token's secret.</summary>
/// <param name="Value">The SHA-256 of the secret: 32 bytes. A secret of 256 random bits needs no salt and no slow hash.</param>
public readonly record struct TokenHash(ReadOnlyMemory<byte> Value)
{
    /// <inheritdoc/>
    public bool Equals(TokenHash other) => Value.Span.SequenceEqual(other.Value.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Value.Span);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(TokenHash);
}
