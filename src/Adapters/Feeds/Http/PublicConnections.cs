using System.Net;
using System.Net.Sockets;

namespace Confidant.Adapters.Feeds;

/// <summary>Connects to addresses of the public internet alone. A name is resolved once, here, and what is connected to is what was
/// checked: so that it does not help to have it mean something else a moment later.</summary>
internal sealed class PublicConnections(INameResolver names)
{
    /// <summary>A handler that connects in this way, past no proxy, and follows nothing by itself.</summary>
    public SocketsHttpHandler CreateHandler()
    {
        SocketsHttpHandler handler = QuietHttp.CreateHandler();
        handler.UseProxy = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectCallback = async (context, cancellationToken) => await ConnectAsync(context.DnsEndPoint, cancellationToken);
        return handler;
    }

    private async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        IPAddress[] found = IPAddress.TryParse(target.Host, out IPAddress? number)
            ? [number]
            : await names.ResolveAsync(target.Host, cancellationToken);
        IPAddress[] open = [.. found.Where(PublicNetwork.Contains)];
        if (open.Length == 0)
        {
            throw new FeedException(FeedFault.NotAnAddress, "The name leads to no address of the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
