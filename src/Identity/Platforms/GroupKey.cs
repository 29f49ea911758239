namespace Confidant.Identity;

/// <summary>A group as a platform names it. A migration gives the same group a second key.</summary>
/// <param name="Platform">The platform of the group.</param>
/// <param name="Chat">The chat's id there.</param>
public readonly record struct GroupKey(Platform Platform, ChatId Chat)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Platform}:{Chat}";
}
