using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Confidant.Identity;

/// <summary>Makes the secrets that programs show, and what is kept of them.</summary>
public static class TokenSecret
{
    /// <summary>What every secret begins with, so that scanners for leaked secrets know it.</summary>
    public const string Prefix = "cnfd_";

    private const int Bytes = 32;

    /// <summary>A new secret: 256 random bits.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a secret.</summary>
    public static TokenHash Hash(string secret) => new(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
