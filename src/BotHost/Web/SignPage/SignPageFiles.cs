using System.Reflection;
using System.Text;

namespace Confidant.BotHost.Web.SignPage;

/// <summary>The page's files. They are part of the assembly.</summary>
internal sealed class SignPageFiles
{
    private const string Prefix = "sign/";

    private readonly Dictionary<string, byte[]> _files = Load();

    /// <summary>A file that the page refers to; null for none.</summary>
    public (byte[] Content, string MediaType)? FindAsset(string name)
    {
        string? type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => null,
        };
        return type is not null && _files.TryGetValue(name, out byte[]? content) ? (content, type) : null;
    }

    /// <summary>A page before its gaps are filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such page.</exception>
    public string ReadPage(string name) => Encoding.UTF8.GetString(_files[name]);

    private static Dictionary<string, byte[]> Load()
    {
        Assembly assembly = typeof(SignPageFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(static name => name[Prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
