namespace Confidant.Memory;

/// <summary>What one message asks and hints.</summary>
/// <param name="Privacy">What it asks about privacy; null if nothing is certain.</param>
/// <param name="Hints">The accounts its speaker claims, in the message's order; without duplicates.</param>
public sealed record DetectedIntents(PrivacyIntent? Privacy, IReadOnlyList<IdentityHint> Hints) : IContent
{
    /// <summary>Neither an intent nor a hint.</summary>
    public static DetectedIntents None { get; } = new(null, []);
}
