using System.Net;

namespace DeepSeekTracker.Web.Access;

/// <summary>Whom a limit counts as one client.</summary>
internal static class ClientLane
{
    /// <summary>A household's IPv6 network counts as one address: it has 2^64 of them to spend.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 8)));
    }
}
