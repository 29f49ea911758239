using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>The calls of Discord's REST API that this host makes. Every failure is a <see cref="DiscordApiException"/>; cancellation
/// is not a failure. Safe for concurrent use.</summary>
internal sealed class DiscordClient(DiscordTransport transport)
{
    private static readonly DiscordRoute _gatewayRoute = DiscordRoute.Own(HttpMethod.Get, "/gateway/bot");
    private static readonly DiscordRoute _meRoute = DiscordRoute.Own(HttpMethod.Get, "/users/@me");
    private static readonly DiscordRoute _ownGuildsRoute = DiscordRoute.Own(HttpMethod.Get, "/users/@me/guilds");
    private static readonly DiscordRoute _applicationRoute = DiscordRoute.Own(HttpMethod.Get, "/oauth2/applications/@me");

    /// <summary>Where the gateway is.</summary>
    public Task<DiscordGatewayInfo> GetGatewayAsync(CancellationToken cancellationToken) =>
        transport.CallAsync(_gatewayRoute, null, DiscordRestJson.Default.DiscordGatewayInfo, null, cancellationToken);

    /// <summary>Our own account.</summary>
    public Task<DiscordUser> GetMeAsync(CancellationToken cancellationToken) =>
        transport.CallAsync(_meRoute, null, DiscordJson.Default.DiscordUser, null, cancellationToken);

    /// <summary>The application that our account belongs to.</summary>
    public Task<DiscordApplication> GetApplicationAsync(CancellationToken cancellationToken) =>
        transport.CallAsync(_applicationRoute, null, DiscordJson.Default.DiscordApplication, null, cancellationToken);

    /// <summary>The guilds that the bot is in; the first 200 of them.</summary>
    public Task<IReadOnlyList<DiscordOwnGuild>> GetOwnGuildsAsync(CancellationToken cancellationToken) => transport.CallAsync(
        _ownGuildsRoute, null, DiscordRestJson.Default.IReadOnlyListDiscordOwnGuild, null, cancellationToken);

    /// <summary>A channel or thread.</summary>
    public Task<DiscordChannel> GetChannelAsync(string channel, CancellationToken cancellationToken) => transport.CallAsync(
        DiscordRoute.Of(HttpMethod.Get, "/channels/:id", channel), null, DiscordJson.Default.DiscordChannel, null, cancellationToken);

    /// <summary>A guild with its roles and an approximate number of members; without its channels.</summary>
    public Task<DiscordGuild> GetGuildAsync(string guild, CancellationToken cancellationToken) => transport.CallAsync(
        DiscordRoute.Of(HttpMethod.Get, "/guilds/:id?with_counts=true", guild), null, DiscordJson.Default.DiscordGuild, null,
        cancellationToken);

    /// <summary>A guild's channels, without its threads.</summary>
    public Task<IReadOnlyList<DiscordChannel>> GetGuildChannelsAsync(string guild, CancellationToken cancellationToken) =>
        transport.CallAsync(
            DiscordRoute.Of(HttpMethod.Get, "/guilds/:id/channels", guild), null,
            DiscordRestJson.Default.IReadOnlyListDiscordChannel, null, cancellationToken);

    /// <summary>A guild's roles.</summary>
    public Task<IReadOnlyList<DiscordRole>> GetGuildRolesAsync(string guild, CancellationToken cancellationToken) =>
        transport.CallAsync(
            DiscordRoute.Of(HttpMethod.Get, "/guilds/:id/roles", guild), null,
            DiscordRestJson.Default.IReadOnlyListDiscordRole, null, cancellationToken);

    /// <summary>A member of a guild.</summary>
    /// <exception cref="DiscordApiException">Of kind <see cref="DiscordErrorKind.UnknownMember"/>, where they are none.</exception>
    public Task<DiscordMember> GetMemberAsync(string guild, string user, CancellationToken cancellationToken) =>
        transport.CallAsync(
            DiscordRoute.Of(HttpMethod.Get, "/guilds/:id/members/:id", guild, user), null, DiscordJson.Default.DiscordMember, null,
            cancellationToken);

    /// <summary>A member of a thread.</summary>
    /// <exception cref="DiscordApiException">Of kind <see cref="DiscordErrorKind.UnknownMember"/> or
    /// <see cref="DiscordErrorKind.NotFound"/>, where they are none.</exception>
    public Task<DiscordThreadMember> GetThreadMemberAsync(string thread, string user, CancellationToken cancellationToken) =>
        transport.CallAsync(
            DiscordRoute.Of(HttpMethod.Get, "/channels/:id/thread-members/:id", thread, user), null,
            DiscordJson.Default.DiscordThreadMember, null, cancellationToken);
}
