namespace Confidant.Identity;

/// <summary>A topic or thread inside a chat.</summary>
/// <param name="Value">The platform's own spelling. Never empty.</param>
public readonly record struct ThreadId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
