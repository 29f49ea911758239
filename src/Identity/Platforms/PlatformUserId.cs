namespace Confidant.Identity;

/// <summary>An account on a platform: what speaks. Handles change, this does not.</summary>
/// <param name="Platform">The platform that issued the id.</param>
/// <param name="Value">The platform's own spelling. Never empty.</param>
public readonly record struct PlatformUserId(Platform Platform, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Platform}:{Value}";
}
