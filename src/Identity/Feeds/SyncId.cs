namespace Confidant.Identity;

/// <summary>One run over a feed's posts.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct SyncId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
