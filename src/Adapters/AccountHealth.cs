namespace Confidant.Adapters;

/// <summary>How one of a platform's bot accounts stands.</summary>
/// <param name="Name">What the configuration calls it. Never a secret.</param>
/// <param name="Health">How it stands.</param>
public sealed record AccountHealth(string Name, PlatformHealth Health);
