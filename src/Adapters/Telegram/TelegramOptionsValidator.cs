using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds a secret.</summary>
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    private static readonly TimeSpan _longestPoll = TimeSpan.FromSeconds(50);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        List<string> failures = [];
        if (!TokenShape().IsMatch(options.BotToken))
        {
            failures.Add("Telegram:BotToken is not a bot token (<number>:<at least 20 letters, digits, _ or ->); "
                + "copy it from @BotFather into the environment variable Telegram__BotToken.");
        }

        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out Uri? address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || address.Query.Length > 0 || address.UserInfo.Length > 0)
        {
            failures.Add("Telegram:BaseUrl is not an absolute http or https address; "
                + "remove it to use Telegram's own server, or write http://host:port of a local one.");
        }

        if (options.PollTimeout < TimeSpan.Zero || options.PollTimeout > _longestPoll)
        {
            failures.Add("Telegram:PollTimeout is outside 00:00:00 to 00:00:50; "
                + "remove it for the default of 50 seconds.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    [GeneratedRegex(@"^[0-9]{1,19}:[A-Za-z0-9_-]{20,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
