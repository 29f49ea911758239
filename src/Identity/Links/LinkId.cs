namespace Confidant.Identity;

/// <summary>Names a link between two profiles, proposed or confirmed.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct LinkId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
