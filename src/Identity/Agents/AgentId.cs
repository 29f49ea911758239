namespace Confidant.Identity;

/// <summary>A conversational agent. What one agent learned another does not know.</summary>
/// <param name="Value">A UUIDv7, or <see cref="Any"/>'s.</param>
public readonly record struct AgentId(Guid Value)
{
    /// <summary>Stands in the place of one agent where a row belongs to a person rather than to what one agent learned: every
    /// agent the person talks to may read it, within its scope.</summary>
    public static readonly AgentId Any = new(Guid.Empty);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
