namespace Confidant.Identity;

/// <summary>A token that holds, and whom it speaks for.</summary>
/// <param name="Token">The token.</param>
/// <param name="Profile">The person, by the first account that was known of them.</param>
public sealed record TokenHolder(ApiToken Token, UserProfile Profile);
