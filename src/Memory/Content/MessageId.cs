namespace Confidant.Memory;

/// <summary>One message of the transcript, by our own id: all provenance points to these.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct MessageId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
