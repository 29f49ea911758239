namespace Confidant.Emulators.Discord;

/// <summary>A role in a guild.</summary>
/// <param name="Id">Its id; the guild's own for @everyone.</param>
/// <param name="Name">Its name.</param>
/// <param name="Permissions">What its members may do.</param>
/// <param name="BotId">The bot that it belongs to; null where people manage it.</param>
public sealed record EmulatedRole(string Id, string Name, DiscordPermissions Permissions, string? BotId = null);
