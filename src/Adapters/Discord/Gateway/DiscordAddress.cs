namespace Confidant.Adapters.Discord;

/// <summary>The gateway's addresses. Pure.</summary>
internal static class DiscordAddress
{
    /// <summary>Reads an address; null where it is none of a WebSocket.</summary>
    public static Uri? Read(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeWs || address.Scheme == Uri.UriSchemeWss)
            ? address
            : null;

    /// <summary>Where a session is taken up: where Discord said, unless that were less safe than where sessions begin.</summary>
    public static Uri ForResume(Uri? named, Uri gateway) =>
        named is not null && (named.Scheme == Uri.UriSchemeWss || gateway.Scheme == Uri.UriSchemeWs) ? named : gateway;

    /// <summary>The same address, with what the gateway has to know before it greets.</summary>
    public static Uri WithVersion(Uri address) => new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri;
}
