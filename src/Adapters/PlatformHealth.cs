namespace Confidant.Adapters;

/// <summary>How a platform's connection stands, and what to do about it.</summary>
/// <param name="State">The state.</param>
/// <param name="Cause">Why it is not connected; null while it is. Never a secret.</param>
/// <param name="Cure">What the operator can do; null where nothing needs doing.</param>
public sealed record PlatformHealth(PlatformState State, string? Cause = null, string? Cure = null)
{
    /// <summary>How each bot account stands, where the platform has several; empty where it has one.</summary>
    public IReadOnlyList<AccountHealth> Accounts { get; init; } = [];
}
