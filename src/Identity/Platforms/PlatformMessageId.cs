namespace Confidant.Identity;

/// <summary>A message as its platform numbers it; unique within its chat only.</summary>
/// <param name="Value">The platform's own spelling. Never empty.</param>
public readonly record struct PlatformMessageId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
