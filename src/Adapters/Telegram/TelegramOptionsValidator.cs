using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds a secret.</summary>
internal sealed partial class TelegramOptionsValidator(IOptions<WebOptions> web) : IValidateOptions<TelegramOptions>
{
    private static readonly TimeSpan _longestPoll = TimeSpan.FromSeconds(50);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        List<string> failures = [];
        CheckTokens(options, failures);
        bool hasServer = WebAddress.IsOne(options.BaseUrl, Uri.UriSchemeHttp, Uri.UriSchemeHttps);
        if (!hasServer)
        {
            failures.Add("Telegram:BaseUrl is not an absolute http or https address; "
                + "remove it to use Telegram's own server, or write http://host:port of a local one.");
        }

        if (options.PollTimeout < TimeSpan.Zero || options.PollTimeout > _longestPoll)
        {
            failures.Add("Telegram:PollTimeout is outside 00:00:00 to 00:00:50; "
                + "remove it for the default of 50 seconds.");
        }

        if (options.MaxConnections is < 1 or > 100)
        {
            failures.Add("Telegram:MaxConnections is outside 1 to 100; remove it for the default of 40.");
        }

        if (options.IsWebhook)
        {
            failures.AddRange(TelegramWebhookAddress.FindError(web.Value.PublicUrl, hasServer ? new Uri(options.BaseUrl) : null) is { } error ? [error] : []);
        }
        else if (!TelegramOptions.Names(options.Mode, TelegramOptions.Polling))
        {
            failures.Add("Telegram:Mode is neither polling nor webhook; remove it for polling, which needs no public address.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static void CheckTokens(TelegramOptions options, List<string> failures)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TelegramAccount account in options.Accounts)
        {
            if (!TokenShape().IsMatch(account.Token))
            {
                failures.Add($"{account.Key} is not a bot token (<number>:<at least 20 letters, digits, _ or ->); "
                    + $"copy it from @BotFather into the environment variable {account.Variable}.");
            }
            else if (!known.TryAdd(account.Id.Value, account.Key))
            {
                failures.Add($"{account.Key} is of the same bot as {known[account.Id.Value]}; "
                    + "one bot is asked for its updates once: remove one of the two.");
            }
        }
    }

    [GeneratedRegex(@"^[0-9]{1,19}:[A-Za-z0-9_-]{20,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
