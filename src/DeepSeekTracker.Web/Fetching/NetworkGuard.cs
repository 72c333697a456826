using System.Net;
using System.Net.Sockets;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>Decides which addresses may be dialled: public ones, and the operator's exceptions.</summary>
internal sealed class NetworkGuard(IEnumerable<string> allowedNetworks)
{
    private static readonly string[] LocalNames = ["localhost", "localdomain", "local", "internal", "home.arpa", "onion"];

    private readonly IPNetwork[] allowed = [.. allowedNetworks.Select(text => IPNetwork.Parse(text))];

    /// <summary>Why this address must not be dialled, or null.</summary>
    public string? WhyRefused(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (allowed.Any(network => network.Contains(plain)))
            return null;
        return WhyNotPublic(plain);
    }

    /// <summary>Whether an address may lie in a private network at all: only where the operator allows one.</summary>
    public bool AllowsPrivate => allowed.Length > 0;

    /// <summary>Whether the way to an address leads through the internet, whatever the operator allows.</summary>
    public static bool IsPublic(IPAddress address) =>
        WhyNotPublic(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) is null;

    private static string? WhyNotPublic(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork ? Named(SpecialNetworks.V4, address) : WhyRefusedV6(address);

    /// <summary>Names that no public resolver answers are refused before one is asked, unless private networks are allowed.</summary>
    public string? WhyRefused(string hostName)
    {
        if (allowed.Length > 0)
            return null;
        var name = hostName.TrimEnd('.');
        if (!name.Contains('.', StringComparison.Ordinal))
            return $"{name} is not a public host name";
        return LocalNames.Any(local => name.EndsWith('.' + local, StringComparison.OrdinalIgnoreCase))
            ? $"{name} is a name of a local network"
            : null;
    }

    private static string? WhyRefusedV6(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (address.ScopeId != 0)
            return $"{address} is link-local";
        if (SpecialNetworks.Nat64.Contains(address))
            return Named(SpecialNetworks.V4, new IPAddress(bytes.AsSpan(12)));
        if (!SpecialNetworks.GlobalUnicastV6.Contains(address))
            return $"{address} is not a public address";
        // ISATAP (RFC 5214): the interface identifier is [02]00:5efe and an IPv4 address behind a tunnel.
        if ((bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE)
            return $"{address} is a tunnel (ISATAP)";
        return Named(SpecialNetworks.V6, address);
    }

    private static string? Named((IPNetwork Network, string Name)[] blocks, IPAddress address)
    {
        foreach (var (network, name) in blocks)
        {
            if (network.Contains(address))
                return $"{address} is not a public address ({name})";
        }
        return null;
    }
}
