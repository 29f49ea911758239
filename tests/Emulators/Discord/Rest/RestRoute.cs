using System.Security.Cryptography;
using System.Text;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>A route of the API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path; names in braces stand for ids.</param>
/// <param name="Handle">What it does.</param>
/// <param name="NeedsBot">Whether the bot's token is asked for.</param>
internal sealed record RestRoute(string Method, string Path, Func<RestCall, RestAnswer> Handle, bool NeedsBot = true)
{
    private readonly string[] _parts = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Method and path: what requests are counted by.</summary>
    public string Name { get; } = $"{Method} {Path}";

    /// <summary>What its limit is known by: says nothing of the route.</summary>
    public string Bucket { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Method} {Path}")).AsSpan(0, 16));

    /// <summary>The ids in a path; null where it is not of this route.</summary>
    public IReadOnlyList<string>? Match(string method, string[] parts)
    {
        if (method != Method || parts.Length != _parts.Length)
        {
            return null;
        }

        var ids = new List<string>();
        for (int i = 0; i < parts.Length; i++)
        {
            if (_parts[i][0] == '{')
            {
                ids.Add(parts[i]);
            }
            else if (_parts[i] != parts[i])
            {
                return null;
            }
        }

        return ids;
    }
}
