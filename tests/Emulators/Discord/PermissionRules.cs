namespace Confidant.Emulators.Discord;

/// <summary>Who may do what where, computed as Discord's documentation does.</summary>
internal static class PermissionRules
{
    /// <summary>What a person or bot may do in a guild.</summary>
    public static DiscordPermissions In(EmulatedGuild guild, string memberId)
    {
        if (guild.OwnerId == memberId)
        {
            return DiscordPermissions.All;
        }

        if (!guild.Members.TryGetValue(memberId, out EmulatedGuildMember? member))
        {
            return DiscordPermissions.None;
        }

        DiscordPermissions permissions = guild.Roles
            .Where(role => role.Id == guild.Id || member.Roles.Contains(role.Id))
            .Aggregate(DiscordPermissions.None, static (sum, role) => sum | role.Permissions);
        return permissions.HasFlag(DiscordPermissions.Administrator) ? DiscordPermissions.All : permissions;
    }

    /// <summary>What a person or bot may do in a channel.</summary>
    public static DiscordPermissions In(EmulatedChannel channel, string memberId)
    {
        if (channel.Guild is not { } guild)
        {
            return channel.Recipients.Contains(memberId) ? DiscordPermissions.Usual : DiscordPermissions.None;
        }

        if (channel.IsThread)
        {
            return InThread(channel, memberId);
        }

        DiscordPermissions permissions = In(guild, memberId);
        if (permissions == DiscordPermissions.All || !guild.Members.TryGetValue(memberId, out EmulatedGuildMember? member))
        {
            return permissions;
        }

        permissions = Apply(permissions, channel.Overwrites.Where(overwrite => overwrite.Id == guild.Id));
        permissions = Apply(permissions, channel.Overwrites.Where(overwrite => !overwrite.IsMember && member.Roles.Contains(overwrite.Id)));
        return Apply(permissions, channel.Overwrites.Where(overwrite => overwrite.IsMember && overwrite.Id == memberId));
    }

    /// <summary>Whether a person or bot is in the guild of a channel, or in a chat.</summary>
    public static bool IsIn(EmulatedChannel channel, string memberId) =>
        channel.Guild is { } guild ? guild.Members.ContainsKey(memberId) : channel.Recipients.Contains(memberId);

    /// <summary>Whether a person or bot sees a channel.</summary>
    public static bool CanView(EmulatedChannel channel, string memberId) =>
        !channel.IsDeleted && In(channel, memberId).HasFlag(DiscordPermissions.ViewChannel);

    private static DiscordPermissions InThread(EmulatedChannel thread, string memberId)
    {
        DiscordPermissions permissions = In(thread.Parent!, memberId);
        if (thread.Kind == ChannelKind.PrivateThread
            && !thread.ThreadMembers.Contains(memberId)
            && !permissions.HasFlag(DiscordPermissions.ManageThreads))
        {
            return DiscordPermissions.None;
        }

        return permissions.HasFlag(DiscordPermissions.SendMessagesInThreads)
            ? permissions | DiscordPermissions.SendMessages
            : permissions & ~DiscordPermissions.SendMessages;
    }

    private static DiscordPermissions Apply(DiscordPermissions permissions, IEnumerable<EmulatedOverwrite> overwrites)
    {
        DiscordPermissions allow = DiscordPermissions.None;
        DiscordPermissions deny = DiscordPermissions.None;
        foreach (EmulatedOverwrite overwrite in overwrites)
        {
            allow |= overwrite.Allow;
            deny |= overwrite.Deny;
        }

        return (permissions & ~deny) | allow;
    }
}
