namespace Confidant.Identity;

/// <summary>A conversational agent. What one agent learned another does not know.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct AgentId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
