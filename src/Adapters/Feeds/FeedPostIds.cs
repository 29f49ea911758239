using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Confidant.Adapters.Feeds;

/// <summary>Writes the ids of posts so that they fit where ids stand.</summary>
public static class FeedPostIds
{
    private const int Longest = 128;

    private static readonly SearchValues<char> _letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <summary>The id as it is, where it is short and plain; else a hash of it, always the same.</summary>
    public static string Of(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id.Length <= Longest && !id.AsSpan().ContainsAnyExcept(_letters)
            ? id
            : "h-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }
}
