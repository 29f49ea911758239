using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Lets what was forbidden be tried again as soon as the gateway tells that the bot may do other things in a guild: of a
/// guild, a role, a channel or a thread that changed, and of the bot's own roles.</summary>
internal sealed class DiscordPermissionWatch(DiscordBreaker breaker, DiscordDirectory directory)
{
    /// <summary>Takes notice of an event.</summary>
    public void Note(DiscordDispatch dispatch, DiscordSelf self)
    {
        if (breaker.HasForbidden && IsChange(dispatch.Type)
            && WireJson.Read(dispatch.Data, DiscordJson.Default.DiscordPermissionChange) is { } change
            && (dispatch.Type != "GUILD_MEMBER_UPDATE" || change.User?.Id == self.User))
        {
            // An overwrite of a channel counts for its threads, and one of a category is told for each of its channels.
            string? guild = change.GuildId ?? change.Id;
            breaker.Permit(resource => resource == change.Id || resource == guild || directory.World.FindGuildOf(resource) == guild);
        }
    }

    private static bool IsChange(string type) => type is "GUILD_CREATE" or "GUILD_UPDATE" or "GUILD_MEMBER_UPDATE"
        or "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" or "GUILD_ROLE_DELETE"
        or "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE";
}
