namespace Confidant.Identity;

/// <summary>A chat, channel or direct conversation as its platform numbers it.</summary>
/// <param name="Value">The platform's own spelling. Never empty.</param>
public readonly record struct ChatId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
