using System.Net;
using System.Net.Sockets;

namespace HopEn.Audit.Sources.Http;

/// <summary>
/// Tells public addresses from those of a machine or of a private network,
/// which a public page must not make the tool ask.
/// </summary>
public static class AddressGuard
{
    private static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/96",
            "::ffff:0:0:0/96",
            "64:ff9b:1::/48",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
            "100::/64",
            "2001::/32",
            "2001:db8::/32",
            "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Whether the address is public. An IPv4 address inside an IPv6 one (mapped, NAT64, 6to4) counts as itself.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = EmbeddedIPv4(address) ?? address;
        return !Refused.Any(network =>
            network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain)
        );
    }

    private static IPAddress? EmbeddedIPv4(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]))
            return new IPAddress(bytes.AsSpan(12, 4));
        return bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }
}
