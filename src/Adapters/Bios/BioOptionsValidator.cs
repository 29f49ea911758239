using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Bios;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds a token or an address.</summary>
internal sealed class BioOptionsValidator : IValidateOptions<BioOptions>
{
    private const int MaxSeconds = 60;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BioOptions options)
    {
        var failures = new List<string>();
        if (options.X.BearerToken is { Length: > 0 } token && !token.All(static letter => letter is > ' ' and <= '~'))
        {
            failures.Add("Bios:X:BearerToken has characters that no token has. Copy it anew, without spaces or line ends, or remove it.");
        }

        if (WebAddress.FindProblem(options.X.ApiUrl) is { } x)
        {
            failures.Add($"Bios:X:ApiUrl {x} Remove it for the default.");
        }

        if (options.Farcaster.HubUrl is { Length: > 0 } hub && WebAddress.FindProblem(hub) is { } farcaster)
        {
            failures.Add($"Bios:Farcaster:HubUrl {farcaster} Write one as in https://hub.example:3381, or remove it.");
        }

        if (options.TimeoutSeconds is < 1 or > MaxSeconds)
        {
            failures.Add("Bios:TimeoutSeconds is not from 1 to 60. Remove it for the default of 8.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
