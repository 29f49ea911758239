using System.Globalization;

namespace Confidant.Adapters.Discord;

/// <summary>What members may do, as Discord's bits. Pure.</summary>
internal static class DiscordPermissions
{
    /// <summary>Everything, in every channel.</summary>
    public const ulong Administrator = 1UL << 3;

    /// <summary>To change the guild: what makes an admin here.</summary>
    public const ulong ManageGuild = 1UL << 5;

    /// <summary>To see a channel, and read it.</summary>
    public const ulong ViewChannel = 1UL << 10;

    /// <summary>To write in a channel.</summary>
    public const ulong SendMessages = 1UL << 11;

    /// <summary>To send files.</summary>
    public const ulong AttachFiles = 1UL << 15;

    /// <summary>To read what was said before.</summary>
    public const ulong ReadMessageHistory = 1UL << 16;

    /// <summary>To join a voice channel; without it, its text is not shown either.</summary>
    public const ulong Connect = 1UL << 20;

    /// <summary>To see every private thread of a channel.</summary>
    public const ulong ManageThreads = 1UL << 34;

    /// <summary>To write in threads.</summary>
    public const ulong SendMessagesInThreads = 1UL << 38;

    /// <summary>All of them.</summary>
    public const ulong All = ulong.MaxValue;

    /// <summary>Reads the decimal number that Discord sends; nothing is permitted where it is none.</summary>
    public static ulong Parse(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong bits) ? bits : 0;

    /// <summary>What a member may do in the guild as a whole.</summary>
    public static ulong InGuild(DiscordGuildState guild, string user, IEnumerable<string> roles)
    {
        if (user == guild.OwnerId)
        {
            return All;
        }

        ulong bits = roles.Aggregate(guild.PermissionsOf(guild.Id), (sum, role) => sum | guild.PermissionsOf(role));
        return (bits & Administrator) != 0 ? All : bits;
    }

    /// <summary>What a member may do in a channel; in a public thread, what they may do in the channel that it belongs to.</summary>
    public static ulong InChannel(
        DiscordGuildState guild, DiscordChannelState channel, string user, IReadOnlyCollection<string> roles)
    {
        ulong bits = InGuild(guild, user, roles);
        if (bits == All)
        {
            return All;
        }

        bits = Apply(bits, channel.Overwrites.Where(overwrite => overwrite.IsRole && overwrite.Id == guild.Id));
        bits = Apply(bits, channel.Overwrites.Where(
            overwrite => overwrite.IsRole && overwrite.Id != guild.Id && roles.Contains(overwrite.Id)));
        return Apply(bits, channel.Overwrites.Where(overwrite => !overwrite.IsRole && overwrite.Id == user));
    }

    // What one role allows counts more than what another denies.
    private static ulong Apply(ulong bits, IEnumerable<DiscordOverwriteState> overwrites)
    {
        ulong allow = 0;
        ulong deny = 0;
        foreach (DiscordOverwriteState overwrite in overwrites)
        {
            allow |= overwrite.Allow;
            deny |= overwrite.Deny;
        }

        return (bits & ~deny) | allow;
    }
}
