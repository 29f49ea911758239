using System.Net;
using System.Net.Sockets;

namespace Confidant.Emulators.Processes;

/// <summary>Ports for hosts whose address is known before they listen, and that listen there again after a restart.</summary>
public static class LastingPort
{
    // The system gives connections ports above these, so it gives nobody the port of a host that is about to listen again.
    private const int First = 20_000;
    private const int End = 32_000;

    private static int _last = Random.Shared.Next(First, End);

    /// <summary>A loopback port that is free, and that nobody in this process was told before.</summary>
    public static int Take()
    {
        while (true)
        {
            int port = First + (Interlocked.Increment(ref _last) % (End - First));
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // The next one may be free.
            }
        }
    }
}
