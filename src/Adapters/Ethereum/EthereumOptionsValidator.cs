using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Ethereum;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds an address, which may
/// hold a key.</summary>
internal sealed class EthereumOptionsValidator : IValidateOptions<EthereumOptions>
{
    private const int MaxSeconds = 60;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, EthereumOptions options)
    {
        var failures = new List<string>();
        foreach ((string chain, string? url) in options.RpcUrls)
        {
            if (!ChainId.TryParse(chain, out _))
            {
                failures.Add("Ethereum:RpcUrls has a key that is no chain's number. Write Ethereum:RpcUrls:1 for Ethereum, Ethereum:RpcUrls:8453 for Base.");
            }
            else if (FindProblem(url) is { } problem)
            {
                failures.Add($"Ethereum:RpcUrls:{chain} {problem} Write one as in https://rpc.example/key, or remove it to do without this chain.");
            }
        }

        if (options.TimeoutSeconds is < 1 or > MaxSeconds)
        {
            failures.Add("Ethereum:TimeoutSeconds is not from 1 to 60. Remove it for the default of 8.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static string? FindProblem(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return "is not an absolute https address.";
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return "has a user or a fragment, which would not be sent.";
        }

        return address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
            ? "is http to another machine: whoever stands between could prove any wallet."
            : null;
    }
}
