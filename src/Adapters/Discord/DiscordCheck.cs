using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Looks at the bot as Discord knows it: its token, what it may be told, how often it may still begin, and where it is.</summary>
internal sealed class DiscordCheck(DiscordClient client, ServerClock clock, IOptions<DiscordOptions> options) : IPlatformCheck
{
    private const int FewStarts = 50;
    private const ulong Needed = DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages;

    private const ulong Invited = Needed | DiscordPermissions.AttachFiles | DiscordPermissions.ReadMessageHistory
        | DiscordPermissions.SendMessagesInThreads;

    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            DiscordUser me = await client.GetMeAsync(cancellationToken);
            findings.Add(new Finding("token", FindingKind.Good, $"The token is {me.GlobalName ?? me.Username}'s."));
            DiscordApplication application = await client.GetApplicationAsync(cancellationToken);
            findings.AddRange(OfApplication(application));
            findings.Add(OfStarts((await client.GetGatewayAsync(cancellationToken)).SessionStartLimit));
            findings.Add(OfGuilds(await client.GetOwnGuildsAsync(cancellationToken), application.Id));
        }
        catch (DiscordApiException failure)
        {
            findings.Add(OfFailure(failure));
        }

        if (await clock.CompareAsync(new Uri(options.Value.ApiBaseUrl), cancellationToken) is { } compared)
        {
            findings.Add(compared);
        }

        return findings;
    }

    private IEnumerable<Finding> OfApplication(DiscordApplication application)
    {
        if (!string.IsNullOrEmpty(application.InteractionsEndpointUrl))
        {
            yield return new Finding(
                "commands",
                FindingKind.Fault,
                "Discord sends this application's slash commands and buttons to an address of the web, not to this bot.",
                "Empty \"Interactions Endpoint URL\" on the page General Information of Discord's developer portal.");
        }

        DiscordIntents wanted = DiscordIntentNames.Parse(options.Value.Intents) ?? DiscordIntents.None;
        DiscordIntents refused = wanted & DiscordIntentNames.Privileged & ~DiscordIntentNames.AllowedBy(application.Flags ?? 0);
        yield return refused == DiscordIntents.None
            ? new Finding("intents", FindingKind.Good, $"Discord allows what Discord:Intents asks for ({wanted}).")
            : new Finding(
                "intents",
                FindingKind.Fault,
                $"Discord does not allow this bot an intent ({DiscordIntentNames.PrivilegedAmong(refused)}).",
                $"Switch on {DiscordIntentNames.SwitchesOf(refused)} on the page Bot of Discord's developer portal, or take it out of "
                + "Discord:Intents.");
        foreach (string gain in DiscordIntentNames.GainsBeyond(wanted))
        {
            yield return new Finding("intents", FindingKind.Advice, gain);
        }
    }

    private static Finding OfStarts(DiscordSessionStartLimit? limit)
    {
        var until = TimeSpan.FromMilliseconds(limit?.ResetAfter ?? 0);
        return limit?.Remaining is not < FewStarts
            ? new Finding("sessions", FindingKind.Good, "There are sessions enough to begin.")
            : new Finding(
                "sessions",
                FindingKind.Advice,
                $"Only {limit.Remaining} sessions may still begin; all are back in {until.TotalHours:F0} hours.",
                "Start the host no more often than needed; one that begins too often has its token taken away by Discord.");
    }

    private static Finding OfGuilds(IReadOnlyList<DiscordOwnGuild> guilds, string? application)
    {
        if (guilds.Count == 0)
        {
            return new Finding(
                "servers",
                FindingKind.Advice,
                "The bot is in no server yet; it can be spoken to in direct messages only.",
                $"Invite it: https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands"
                + $"&permissions={Invited}");
        }

        int silent = guilds.Count(static guild => !MaySpeak(DiscordPermissions.Parse(guild.Permissions)));
        return silent == 0
            ? new Finding("servers", FindingKind.Good, $"The bot may read and write in all of its servers ({guilds.Count}).")
            : new Finding(
                "servers",
                FindingKind.Advice,
                $"In {silent} of {guilds.Count} servers the bot may not see channels or write messages, unless single channels allow it.",
                "Ask their admins to give its role View Channels and Send Messages.");
    }

    private static bool MaySpeak(ulong permissions) =>
        (permissions & DiscordPermissions.Administrator) != 0 || (permissions & Needed) == Needed;

    private static Finding OfFailure(DiscordApiException failure)
    {
        if (failure.Kind == DiscordErrorKind.Unauthorized)
        {
            PlatformHealth unknown = DiscordRefusals.UnknownToken(failure.Status);
            return new Finding("token", FindingKind.Fault, unknown.Cause!, unknown.Cure);
        }

        return failure.Kind is DiscordErrorKind.Network or DiscordErrorKind.Timeout
            ? new Finding(
                "server", FindingKind.Fault, "Discord cannot be reached.", "Check the network, and Discord:ApiBaseUrl if it is set.")
            : new Finding(
                "server", FindingKind.Fault, $"Discord does not answer {failure.Call} as it should ({failure.Kind}, {failure.Status}).",
                "Ask again later; see Discord's status page.");
    }
}
