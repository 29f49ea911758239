namespace Confidant.Emulators.Discord;

/// <summary>What a role or a member may do otherwise in one channel.</summary>
/// <param name="Id">The role's or the member's id; the guild's own for @everyone.</param>
/// <param name="IsMember">Whether it is a member's.</param>
/// <param name="Allow">What is added.</param>
/// <param name="Deny">What is taken away.</param>
public sealed record EmulatedOverwrite(string Id, bool IsMember, DiscordPermissions Allow, DiscordPermissions Deny)
{
    /// <summary>Hides a channel from @everyone of a guild.</summary>
    public static EmulatedOverwrite Hide(EmulatedGuild guild) => new(guild.Id, false, 0, DiscordPermissions.ViewChannel);

    /// <summary>Shows a channel to a person or a bot.</summary>
    public static EmulatedOverwrite ShowTo(string memberId) => new(memberId, true, DiscordPermissions.ViewChannel, 0);
}
