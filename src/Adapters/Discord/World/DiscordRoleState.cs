namespace Confidant.Adapters.Discord;

/// <summary>A role, as far as it matters who can read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Permissions">What it permits in the guild.</param>
/// <param name="Bot">The bot whose own it is; null where people can have it.</param>
internal sealed record DiscordRoleState(string Name, ulong Permissions, string? Bot);
