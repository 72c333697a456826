using System.Net;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// The IANA special-purpose address registries (RFC 6890 and its updates), refused whole: an exception inside a block
/// (a relay, an anycast service) is nowhere a news site.
/// </summary>
internal static class SpecialNetworks
{
    /// <summary>The one block that IANA has given out as global unicast (RFC 4291, RFC 3587).</summary>
    public static readonly IPNetwork GlobalUnicastV6 = IPNetwork.Parse("2000::/3");

    /// <summary>NAT64: the last 32 bits are an IPv4 address that a translator dials (RFC 6052).</summary>
    public static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static readonly (IPNetwork Network, string Name)[] V4 =
    [
        Block("0.0.0.0/8", "\"this\" network"),
        Block("10.0.0.0/8", "private network"),
        Block("100.64.0.0/10", "carrier-grade NAT"),
        Block("127.0.0.0/8", "loopback"),
        Block("169.254.0.0/16", "link-local, cloud metadata"),
        Block("172.16.0.0/12", "private network"),
        Block("192.0.0.0/24", "protocol assignments"),
        Block("192.0.2.0/24", "documentation"),
        Block("192.31.196.0/24", "AS112"),
        Block("192.52.193.0/24", "multicast tunnelling"),
        Block("192.88.99.0/24", "6to4 relay"),
        Block("192.168.0.0/16", "private network"),
        Block("192.175.48.0/24", "AS112"),
        Block("198.18.0.0/15", "benchmarking"),
        Block("198.51.100.0/24", "documentation"),
        Block("203.0.113.0/24", "documentation"),
        Block("224.0.0.0/4", "multicast"),
        Block("240.0.0.0/4", "reserved, broadcast"),
    ];

    /// <summary>Special blocks inside 2000::/3; everything outside it is refused anyway.</summary>
    public static readonly (IPNetwork Network, string Name)[] V6 =
    [
        Block("2001::/23", "protocol assignments, Teredo"),
        Block("2001:db8::/32", "documentation"),
        Block("2002::/16", "6to4"),
        Block("2620:4f:8000::/48", "AS112"),
        Block("3fff::/20", "documentation"),
    ];

    private static (IPNetwork Network, string Name) Block(string network, string name) => (IPNetwork.Parse(network), name);
}
