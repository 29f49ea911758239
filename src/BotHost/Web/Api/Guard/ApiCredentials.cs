using System.Security.Cryptography;
using System.Text;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.Api;

/// <summary>Tells who asks by what they show in the Authorization header. Nothing else counts: no cookie, no query, so that a page
/// of another site can send nothing in somebody's name.</summary>
internal sealed class ApiCredentials(ITokenStore tokens, IOptions<ApiOptions> options)
{
    private const string Scheme = "Bearer ";
    private const int LongestSecret = 256;

    private readonly byte[]? _adminKey =
        options.Value.AdminKey is { } key ? SHA256.HashData(Encoding.UTF8.GetBytes(key.Trim())) : null;

    /// <summary>The caller; null for a secret that is missing, unknown, revoked or has run out, which are not told apart.</summary>
    public async ValueTask<ApiCaller?> ResolveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        string header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length > LongestSecret)
        {
            return null;
        }

        string secret = header[Scheme.Length..].Trim();
        if (secret.StartsWith(TokenSecret.Prefix, StringComparison.Ordinal))
        {
            return await tokens.UseAsync(TokenSecret.Hash(secret), cancellationToken) is { } holder ? ApiCaller.Of(holder) : null;
        }

        // Both sides are hashed, so that neither the length nor the time tells anything.
        return _adminKey is not null
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), _adminKey)
                ? ApiCaller.Operator
                : null;
    }
}
