namespace Confidant.Identity;

/// <summary>The numeric or textual id of one of our own bot accounts on a platform.</summary>
/// <param name="Value">The platform's own spelling. Never empty.</param>
public readonly record struct BotAccountId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
