using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A place, such as a Discord server, with groups that are known.</summary>
/// <param name="Place">The place.</param>
/// <param name="Since">Since when the earliest known of its groups is known, or was last joined again.</param>
/// <param name="IsMember">Whether the bot is, as far as is known, in any of its groups.</param>
public sealed record KnownPlace(GroupKey Place, DateTimeOffset Since, bool IsMember);
