namespace Confidant.Identity;

/// <summary>A place that holds many groups, such as a Discord server, as far as a bot account knows it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Since">Since when the earliest known of its groups is known, or was last joined again.</param>
/// <param name="IsMember">Whether the bot is in any of its groups.</param>
public sealed record PlaceMembership(GroupKey Place, DateTimeOffset Since, bool IsMember);
