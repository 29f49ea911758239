using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds a value.</summary>
internal sealed class TrendingOptionsValidator : IValidateOptions<TrendingOptions>
{
    private const int MaxSeconds = 120;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TrendingOptions options)
    {
        var failures = new List<string>();
        if (options.Endpoint is not null && !IsAddress(options.Endpoint))
        {
            failures.Add("Tools:Trending:Endpoint is not an absolute http or https address without a query. "
                + "Remove it to do without the tools, or write one as in https://trends.example/api.");
        }

        if (options.Endpoint is null && options.ApiKey is not null)
        {
            failures.Add("Tools:Trending:ApiKey is set, and no service is. Set Tools:Trending:Endpoint, or remove the key.");
        }

        if (options.ApiKey?.Length == 0 || options.ApiKey?.Any(static c => !char.IsAscii(c) || char.IsControl(c) || c == ' ') == true)
        {
            failures.Add("Tools:Trending:ApiKey is empty, or holds spaces or characters that no key has. Copy it again.");
        }

        if (options.TimeoutSeconds is < 1 or > MaxSeconds)
        {
            failures.Add("Tools:Trending:TimeoutSeconds is not from 1 to 120. Remove it for the default of 20.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
