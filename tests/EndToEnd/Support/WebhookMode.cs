using System.Globalization;
using Confidant.Emulators.Processes;

namespace Confidant.EndToEnd.Support;

/// <summary>The settings of a host that has a webhook.</summary>
internal static class WebhookMode
{
    /// <summary>A host on a port that is known before it starts, and stays free for it while it does not run.</summary>
    public static (string Key, string Value)[] OnLastingPort()
    {
        string address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LastingPort.Take()}");
        return [("Telegram__Mode", "webhook"), ("Web__PublicUrl", address), ("Urls", address)];
    }
}
