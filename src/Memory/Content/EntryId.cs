namespace Confidant.Memory;

/// <summary>One memory.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct EntryId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
