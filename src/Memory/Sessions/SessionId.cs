namespace Confidant.Memory;

/// <summary>A session: a stretch of talk that can be resumed.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct SessionId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
