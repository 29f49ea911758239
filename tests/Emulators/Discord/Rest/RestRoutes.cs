using Confidant.Emulators.Discord.Interactions;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>The routes there are; a fixed word is before a name in braces.</summary>
internal static class RestRoutes
{
    private static readonly RestRoute[] _routes =
    [
        new("GET", "/gateway", SelfRoutes.Gateway, NeedsBot: false),
        new("GET", "/gateway/bot", SelfRoutes.GatewayBot),
        new("GET", "/users/@me", SelfRoutes.Me),
        new("GET", "/applications/@me", SelfRoutes.Application),
        new("GET", "/oauth2/applications/@me", SelfRoutes.Application),
        new("GET", "/users/{user}", SelfRoutes.User),
        new("POST", "/users/@me/channels", SelfRoutes.OpenDirect),
        new("GET", "/users/@me/guilds", GuildRoutes.Mine),
        new("GET", "/guilds/{guild}", GuildRoutes.Get),
        new("GET", "/guilds/{guild}/channels", GuildRoutes.Channels),
        new("GET", "/guilds/{guild}/roles", GuildRoutes.Roles),
        new("GET", "/guilds/{guild}/threads/active", GuildRoutes.ActiveThreads),
        new("GET", "/guilds/{guild}/members", GuildRoutes.Members),
        new("GET", "/guilds/{guild}/members/{user}", GuildRoutes.Member),
        new("DELETE", "/users/@me/guilds/{guild}", GuildRoutes.Leave),
        new("GET", "/channels/{channel}", ChannelRoutes.Get),
        new("POST", "/channels/{channel}/typing", ChannelRoutes.Typing),
        new("GET", "/channels/{channel}/thread-members/{user}", ChannelRoutes.ThreadMember),
        new("GET", "/channels/{channel}/thread-members", ChannelRoutes.ThreadMembers),
        new("PUT", "/channels/{channel}/thread-members/@me", ChannelRoutes.JoinThread),
        new("GET", "/channels/{channel}/messages", MessageRoutes.List),
        new("POST", "/channels/{channel}/messages", MessageRoutes.Create),
        new("GET", "/channels/{channel}/messages/{message}", MessageRoutes.Get),
        new("PATCH", "/channels/{channel}/messages/{message}", MessageRoutes.Edit),
        new("DELETE", "/channels/{channel}/messages/{message}", MessageRoutes.Delete),
        new("POST", "/interactions/{interaction}/{token}/callback", InteractionRoutes.Callback, NeedsBot: false),
        new("POST", "/webhooks/{application}/{token}", FollowUpRoutes.Create, NeedsBot: false),
        new("GET", "/webhooks/{application}/{token}/messages/{message}", FollowUpRoutes.Get, NeedsBot: false),
        new("PATCH", "/webhooks/{application}/{token}/messages/{message}", FollowUpRoutes.Edit, NeedsBot: false),
        new("DELETE", "/webhooks/{application}/{token}/messages/{message}", FollowUpRoutes.Delete, NeedsBot: false),
        new("GET", "/applications/{application}/commands", CommandRoutes.GetGlobal),
        new("PUT", "/applications/{application}/commands", CommandRoutes.PutGlobal),
        new("GET", "/applications/{application}/guilds/{guild}/commands", CommandRoutes.GetInGuild),
        new("PUT", "/applications/{application}/guilds/{guild}/commands", CommandRoutes.PutInGuild),
    ];

    /// <summary>The route of a request; null where there is none.</summary>
    public static (RestRoute Route, IReadOnlyList<string> Ids)? Find(string method, string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (RestRoute route in _routes)
        {
            if (route.Match(method, parts) is { } ids)
            {
                return (route, ids);
            }
        }

        return null;
    }
}
