namespace Confidant.Identity;

/// <summary>One feed that a person connected.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct IntegrationId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
