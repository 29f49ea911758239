namespace Confidant.Identity;

/// <summary>Names a token, without being it.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct TokenId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
