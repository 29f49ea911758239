using System.Net;
using Microsoft.Extensions.Configuration;

namespace Confidant.Adapters.Playground;

/// <summary>Checks where a host listens before the page is served there.</summary>
public static class PlaygroundBinding
{
    private const string PublicUrlKey = $"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}";

    private static readonly string[] _portKeys = ["http_ports", "https_ports"];

    /// <summary>Finds why the page must not be served by a host as it is configured (<c>Kestrel:Endpoints</c>,
    /// <c>Urls</c>, <c>HTTP_PORTS</c>).</summary>
    /// <returns>One line that names the key and the cure; null where the page may be served.</returns>
    public static string? FindError(IConfiguration configuration, PlaygroundOptions options)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        if (!options.AllowRemote && !string.IsNullOrWhiteSpace(configuration[PublicUrlKey]))
        {
            // A proxy that passes webhooks on may pass everything on, as if this machine asked.
            return $"{PublicUrlKey} lets others reach this host, where anybody could be anybody in the playground: set "
                + $"Playground:Enabled to false, or leave {PublicUrlKey} out, or set Playground:AllowRemote to true behind "
                + "something that asks who comes in.";
        }

        foreach (IConfigurationSection endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (FindError($"Kestrel:Endpoints:{endpoint.Key}:Url", endpoint["Url"], options) is { } error)
            {
                return error;
            }
        }

        if (configuration["urls"] is { Length: > 0 } urls)
        {
            return FindError("Urls", urls, options);
        }

        // A port without an address is a port on every address.
        string? portKey = _portKeys.FirstOrDefault(key => !string.IsNullOrWhiteSpace(configuration[key]));
        return portKey is null ? null : FindError(portKey.ToUpperInvariant(), "http://*", options);
    }

    /// <summary>Finds why the page must not be served at addresses.</summary>
    /// <param name="key">The configuration key that they stand under.</param>
    /// <param name="urls">The addresses, separated by ';'.</param>
    /// <param name="options">The page's options.</param>
    /// <returns>One line that names the key and the cure; null where the page may be served.</returns>
    public static string? FindError(string key, string? urls, PlaygroundOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.AllowRemote)
        {
            return null;
        }

        string? foreign = (urls ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(url => !IsLoopback(HostOf(url)));
        return foreign is null
            ? null
            : $"{key} serves the playground at {HostOf(foreign)}, where others can reach it and be anybody in it: set {key} to "
                + "http://127.0.0.1:5080, or Playground:Enabled to false, or Playground:AllowRemote to true behind something "
                + "that asks who comes in.";
    }

    /// <summary>Whether a host name or address, with or without brackets, is this machine's own.</summary>
    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>The host of a listening address, which may be a wildcard that no URI has.</summary>
    internal static string HostOf(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? url : url[(scheme + 3)..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string authority = slash < 0 ? rest : rest[..slash];
        int bracket = authority.IndexOf(']', StringComparison.Ordinal);
        int colon = bracket < 0 ? authority.LastIndexOf(':') : authority.IndexOf(':', bracket);
        return colon < 0 ? authority : authority[..colon];
    }
}
