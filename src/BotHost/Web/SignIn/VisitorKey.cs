using System.Security.Cryptography;
using Confidant.Storage;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>The key of the cookies: random, made when it is first wanted, and kept in the store, so that a restart signs nobody out.</summary>
internal sealed class VisitorKey(IConnectionStore store) : IDisposable
{
    private const string Name = "signin.key";
    private const int Bytes = 32;

    private readonly SemaphoreSlim _making = new(1, 1);
    private byte[]? _key;

    /// <summary>The key.</summary>
    public async ValueTask<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known)
        {
            return known;
        }

        await _making.WaitAsync(cancellationToken);
        try
        {
            return _key ??= await ReadOrMakeAsync(cancellationToken);
        }
        finally
        {
            _making.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _making.Dispose();

    private async ValueTask<byte[]> ReadOrMakeAsync(CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(Name, cancellationToken) is { } kept)
        {
            return Convert.FromHexString(kept);
        }

        byte[] made = RandomNumberGenerator.GetBytes(Bytes);
        await store.WriteAsync(Name, Convert.ToHexString(made), cancellationToken);
        return made;
    }
}
