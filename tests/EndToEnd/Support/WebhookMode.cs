using System.Net;
using System.Net.Sockets;

namespace Confidant.EndToEnd.Support;

/// <summary>The settings of a host that has a webhook.</summary>
internal static class WebhookMode
{
    /// <summary>A host on a port that is free now, known before it starts.</summary>
    public static (string Key, string Value)[] OnFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        return [("Telegram__Mode", "webhook"), ("Web__PublicUrl", address), ("Urls", address)];
    }
}
