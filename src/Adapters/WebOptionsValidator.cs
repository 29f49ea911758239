using Microsoft.Extensions.Options;

namespace Confidant.Adapters;

/// <summary>Refuses a public address that could only fail later.</summary>
internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebOptions options) =>
        string.IsNullOrEmpty(options.PublicUrl) || WebAddress.IsOne(options.PublicUrl, Uri.UriSchemeHttp, Uri.UriSchemeHttps)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Web:PublicUrl is no address: write it as https://name, without a query, or leave it out.");
}
