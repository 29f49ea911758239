using System.Net;
using System.Net.Sockets;

namespace Confidant.Adapters.Feeds;

/// <summary>Tells addresses of the public internet from all others: those of this machine, of networks behind it, of metadata
/// services, of tunnels, and those that are reserved.</summary>
internal static class PublicNetwork
{
    // The registries of special-purpose addresses (RFC 6890 and what was added since), and multicast.
    private static readonly IPNetwork[] _notPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("168.63.129.16/32"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/3"),
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("3fff::/20"),
    ];

    // All that is given out of the sixth version's addresses; whatever translates to the fourth version lies outside.
    private static readonly IPNetwork _globalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address is of the public internet.</summary>
    public static bool Contains(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || _globalV6.Contains(plain))
            && !_notPublic.Any(network => network.Contains(plain));
    }
}
