using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds a secret.</summary>
internal sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    private const int MostShards = 1000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        List<string> failures = [];
        if (!TokenShape().IsMatch(options.Token))
        {
            failures.Add("Discord:Token is not a bot token (at least 20 letters, digits, dots, _ or -, without the word Bot); "
                + "copy it from the Bot page of Discord's developer portal into the environment variable Discord__Token.");
        }

        if (!WebAddress.IsOne(options.ApiBaseUrl, Uri.UriSchemeHttp, Uri.UriSchemeHttps))
        {
            failures.Add("Discord:ApiBaseUrl is not an absolute http or https address; "
                + "remove it to use Discord's own server, or write http://host:port/api/v10 of another one.");
        }

        if (options.GatewayUrl is { } gateway && !WebAddress.IsOne(gateway, Uri.UriSchemeWs, Uri.UriSchemeWss))
        {
            failures.Add("Discord:GatewayUrl is not an absolute ws or wss address without a query; "
                + "remove it to use the one that Discord names.");
        }

        if (!WebAddress.IsOne(options.ProductUrl, Uri.UriSchemeHttp, Uri.UriSchemeHttps)
            || !options.ProductUrl.All(static c => c is > ' ' and < '\x7f' and not ('(' or ')' or ',')))
        {
            failures.Add("Discord:ProductUrl is not an absolute http or https address in plain characters; "
                + "write the one of a page that says what this bot is, or remove it.");
        }

        CheckIntents(options.Intents, failures);
        if (options.Shards is < 1 or > MostShards)
        {
            failures.Add("Discord:Shards is outside 1 to 1000; remove it to use as many as Discord recommends.");
        }

        if (options.DevelopmentGuild is { } guild
            && !ulong.TryParse(guild, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            failures.Add("Discord:DevelopmentGuild is not a guild's id (a number); "
                + "copy it from Discord with the developer mode on, or remove it to have the commands everywhere.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static void CheckIntents(string names, List<string> failures)
    {
        if (DiscordIntentNames.Parse(names) is not { } intents)
        {
            failures.Add($"Discord:Intents holds a name that is none; separate names by commas, of {DiscordIntentNames.All}.");
        }
        else if (!intents.HasFlag(DiscordIntents.Guilds))
        {
            failures.Add("Discord:Intents lacks Guilds, without which no channel is known; add it.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{20,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
