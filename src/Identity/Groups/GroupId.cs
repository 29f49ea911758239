namespace Confidant.Identity;

/// <summary>A group, by our own id: platform keys are rows that point to it.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct GroupId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
