using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.Api;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure.</summary>
internal sealed class ApiOptionsValidator : IValidateOptions<ApiOptions>
{
    private const int MostRequests = 1_000_000;

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        List<string> failures = [];
        if (options.AdminKey is { } key && key.Trim().Length < ApiOptions.ShortestKey)
        {
            failures.Add(
                "Api:AdminKey is shorter than 32 characters: anybody could guess it. Make one with `openssl rand -base64 32`, or leave it out.");
        }

        if (options.RequestsPerMinute is < 1 or > MostRequests)
        {
            failures.Add("Api:RequestsPerMinute must be from 1 to 1000000: it is how often a minute one token may ask.");
        }

        if (options.FailuresPerMinute is < 1 or > MostRequests)
        {
            failures.Add("Api:FailuresPerMinute must be from 1 to 1000000: it is how often a minute one address may come without a valid token.");
        }

        if (options.AnswerTimeout < _shortest || options.AnswerTimeout > _longest)
        {
            failures.Add("Api:AnswerTimeout must be from 00:00:01 to 00:10:00: it is how long a request waits for its answer.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
