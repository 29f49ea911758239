namespace Confidant.Adapters.Discord;

/// <summary>What a channel allows or denies to a role or a member, other than the guild does.</summary>
/// <param name="Id">The role or the member.</param>
/// <param name="IsRole">Whether it is a role.</param>
/// <param name="Allow">What is allowed.</param>
/// <param name="Deny">What is denied.</param>
internal readonly record struct DiscordOverwriteState(string Id, bool IsRole, ulong Allow, ulong Deny);
