using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Who can read a channel, by roles. Pure.</summary>
/// <remarks>The owner, and members whom the channel itself lets in or keeps out by name, are not counted: they are people who come
/// and go, not readers that a channel opens to. A bot's own role is not counted either: nobody else ever has it.</remarks>
internal static class DiscordReaders
{
    private const string Newcomer = "*";

    /// <summary>The readers of a channel; of a public thread, those of its channel.</summary>
    public static GroupReaders Of(DiscordGuildState guild, DiscordChannelState channel)
    {
        GroupReaders viewers = Of(guild, channel, DiscordPermissions.ViewChannel);
        if (Needed(channel) == DiscordPermissions.ViewChannel)
        {
            return viewers;
        }

        if (viewers == GroupReaders.All)
        {
            return Of(guild, channel, DiscordPermissions.Connect);
        }

        // Where both are kept from some, a role counts that gives both.
        return Of(guild, channel, DiscordPermissions.Connect) == GroupReaders.All ? viewers : Of(guild, channel, Needed(channel));
    }

    /// <summary>What is needed to read a channel: the text of a voice channel is for those who may join it.</summary>
    public static ulong Needed(DiscordChannelState channel) =>
        channel.Type is DiscordChannelType.Voice or DiscordChannelType.Stage
            ? DiscordPermissions.ViewChannel | DiscordPermissions.Connect
            : DiscordPermissions.ViewChannel;

    /// <summary>Whether somebody who has just come to the guild can read it.</summary>
    public static bool IsOpenToNewcomers(GroupReaders readers) => readers.Text.StartsWith(Newcomer, StringComparison.Ordinal);

    private static GroupReaders Of(DiscordGuildState guild, DiscordChannelState channel, ulong needed)
    {
        var overwrites = new Dictionary<string, DiscordOverwriteState>(channel.Overwrites.Count);
        foreach (DiscordOverwriteState overwrite in channel.Overwrites.Where(static overwrite => overwrite.IsRole))
        {
            overwrites[overwrite.Id] = overwrite;
        }

        ulong everyone = guild.PermissionsOf(guild.Id);
        if ((everyone & DiscordPermissions.Administrator) != 0)
        {
            return GroupReaders.All;
        }

        DiscordOverwriteState general = overwrites.GetValueOrDefault(guild.Id);
        ulong withoutRole = (everyone & ~general.Deny) | general.Allow;
        HashSet<string> some = [];
        HashSet<string> always = [];
        HashSet<string> never = [];
        foreach ((string id, DiscordRoleState role) in guild.Roles)
        {
            if (id == guild.Id || role.Bot is not null)
            {
                continue;
            }

            DiscordOverwriteState special = overwrites.GetValueOrDefault(id);
            ulong alone = ((everyone | role.Permissions) & ~general.Deny) | general.Allow;
            if ((role.Permissions & DiscordPermissions.Administrator) != 0 || (special.Allow & needed) == needed)
            {
                always.Add(id);
            }
            else if ((special.Deny & needed & ~special.Allow) != 0)
            {
                never.Add(id);
            }
            else if (((alone | special.Allow) & needed) == needed)
            {
                some.Add(id);
            }
        }

        return GroupReaders.Of((withoutRole & needed) == needed, some, always, never);
    }
}
