using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds a value.</summary>
internal sealed class FeedOptionsValidator : IValidateOptions<FeedOptions>
{
    private const int MaxSeconds = 60;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        var failures = new List<string>();
        CheckPair(
            failures, options.X.ApiKey, "Feeds:X:ApiKey (TWITTER_API_KEY)", options.X.ApiSecret, "Feeds:X:ApiSecret (TWITTER_API_SECRET)");
        CheckPair(
            failures,
            options.Facebook.AppId,
            "Feeds:Facebook:AppId (FACEBOOK_APP_ID)",
            options.Facebook.AppSecret,
            "Feeds:Facebook:AppSecret (FACEBOOK_APP_SECRET)");
        CheckSecret(failures, options.X.BearerToken, "Feeds:X:BearerToken");
        CheckAddress(failures, options.Bluesky.ApiUrl, "Feeds:Bluesky:ApiUrl");
        CheckAddress(failures, options.X.ApiUrl, "Feeds:X:ApiUrl");
        CheckAddress(failures, options.X.PageUrl, "Feeds:X:PageUrl");
        CheckAddress(failures, options.Facebook.ApiUrl, "Feeds:Facebook:ApiUrl");
        CheckAddress(failures, options.Facebook.PageUrl, "Feeds:Facebook:PageUrl");
        if (options.Farcaster.HubUrl is { Length: > 0 } hub && WebAddress.FindProblem(hub) is { } problem)
        {
            failures.Add($"Feeds:Farcaster:HubUrl {problem} Write one as in https://hub.example:3381, or remove it.");
        }

        if (options.TimeoutSeconds is < 1 or > MaxSeconds)
        {
            failures.Add("Feeds:TimeoutSeconds is not from 1 to 60. Remove it for the default of 20.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static void CheckPair(List<string> failures, string? id, string idKey, string? secret, string secretKey)
    {
        if (string.IsNullOrEmpty(id) != string.IsNullOrEmpty(secret))
        {
            (string there, string missing) = string.IsNullOrEmpty(id) ? (secretKey, idKey) : (idKey, secretKey);
            failures.Add($"{there} is set and {missing} is not: nobody could sign in. Set both, or neither.");
        }

        CheckSecret(failures, id, idKey);
        CheckSecret(failures, secret, secretKey);
    }

    private static void CheckSecret(List<string> failures, string? value, string key)
    {
        if (value is not null && !value.All(static letter => letter is > ' ' and <= '~'))
        {
            failures.Add($"{key} has characters that no key has. Copy it anew, without spaces or line ends, or remove it.");
        }
    }

    private static void CheckAddress(List<string> failures, string address, string key)
    {
        if (WebAddress.FindProblem(address) is { } problem)
        {
            failures.Add($"{key} {problem} Remove it for the default.");
        }
    }
}
