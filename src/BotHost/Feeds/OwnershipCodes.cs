using System.Security.Cryptography;
using System.Text;
using Confidant.Adapters.Feeds;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Feeds;

/// <summary>Makes the codes that prove whose a feed's account is: who posts there what only its person was shown. A code is of one person and
/// one feed, so that another's proves nothing, and is of no use once that is proved.</summary>
internal sealed class OwnershipCodes(IConnectionStore store) : IDisposable
{
    private const string KeyName = "feeds.code-key";
    private const int KeyBytes = 32;
    private const int Letters = 16;
    private const int GroupLength = 4;
    private const string Prefix = "confidant";

    // Nobody takes one of these for another.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private readonly SemaphoreSlim _making = new(1, 1);
    private byte[]? _key;

    /// <summary>The code of a person for a feed: always the same.</summary>
    public async ValueTask<string> MakeAsync(UserId user, IntegrationId integration, CancellationToken cancellationToken)
    {
        byte[] hash = HMACSHA256.HashData(
            await ReadKeyAsync(cancellationToken), Encoding.ASCII.GetBytes($"{user.Value:N} {integration.Value:N}"));
        var code = new StringBuilder(Prefix);
        for (int i = 0; i < Letters; i++)
        {
            code.Append(i % GroupLength == 0 ? "-" : "").Append(Alphabet[hash[i] % Alphabet.Length]);
        }

        return code.ToString();
    }

    /// <summary>Whether a post of the author's own has a code in it.</summary>
    public static bool Has(FeedPost post, string code) =>
        post.Kind == FeedPostKind.Own && post.Text.Contains(code, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void Dispose() => _making.Dispose();

    private async ValueTask<byte[]> ReadKeyAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known)
        {
            return known;
        }

        await _making.WaitAsync(cancellationToken);
        try
        {
            return _key ??= await ReadOrMakeKeyAsync(cancellationToken);
        }
        finally
        {
            _making.Release();
        }
    }

    private async ValueTask<byte[]> ReadOrMakeKeyAsync(CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(KeyName, cancellationToken) is { } kept)
        {
            return Convert.FromHexString(kept);
        }

        byte[] made = RandomNumberGenerator.GetBytes(KeyBytes);
        await store.WriteAsync(KeyName, Convert.ToHexString(made), cancellationToken);
        return made;
    }
}
