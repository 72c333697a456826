using System.Collections.Frozen;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>
/// Reads an address as a browser would, and refuses whatever two readers could understand differently:
/// the text that was checked must be the host that is dialled.
/// </summary>
internal static class FetchAddress
{
    private const int LongestAddress = 8192;
    private const int LongestHost = 253;

    /// <summary>Ports of other protocols that a request must not speak to (the "bad ports" of the Fetch standard).</summary>
    private static readonly FrozenSet<int> OtherProtocols = new[]
    {
        1,
        7,
        9,
        11,
        13,
        15,
        17,
        19,
        20,
        21,
        22,
        23,
        25,
        37,
        42,
        43,
        53,
        69,
        77,
        79,
        87,
        95,
        101,
        102,
        103,
        104,
        109,
        110,
        111,
        113,
        115,
        117,
        119,
        123,
        135,
        137,
        139,
        143,
        161,
        179,
        389,
        427,
        465,
        512,
        513,
        514,
        515,
        526,
        530,
        531,
        532,
        540,
        548,
        554,
        556,
        563,
        587,
        601,
        636,
        989,
        990,
        993,
        995,
        1719,
        1720,
        1723,
        2049,
        3659,
        4045,
        4190,
        5060,
        5061,
        6000,
        6379,
        6566,
        6665,
        6666,
        6667,
        6668,
        6669,
        6679,
        6697,
        10080,
        11211,
    }.ToFrozenSet();

    /// <exception cref="FetchStopped">The address is not one that may be fetched.</exception>
    public static Uri Parse(string address)
    {
        var text = address.Trim(' ', '\t', '\r', '\n');
        if (text.Length is 0 or > LongestAddress)
            throw Bad(text.Length == 0 ? "the address is empty" : $"the address has more than {LongestAddress} characters");
        if (text.Any(char.IsControl))
            throw Bad("the address holds control characters");
        var authority = Authority(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw Bad("the address cannot be read");
        CheckHost(uri, authority);
        if (uri.Port is < 1 or > 65535 || OtherProtocols.Contains(uri.Port))
            throw Bad($"port {uri.Port} is not a web server's");
        return uri;
    }

    /// <summary>Where a Location header leads from the address that sent it.</summary>
    /// <exception cref="FetchStopped">It leads nowhere that may be fetched.</exception>
    public static Uri Resolve(Uri current, string location)
    {
        var text = location.Trim(' ', '\t');
        if (text.Length is 0 or > LongestAddress || text.Any(char.IsControl))
            throw FetchStopped.Refused(FetchRefusal.BadRedirect, "the redirect names no usable address");
        if (text.StartsWith("//", StringComparison.Ordinal))
            return Parse($"{current.Scheme}:{text}");
        if (text[0] == '\\' || text.StartsWith("/\\", StringComparison.Ordinal))
            throw FetchStopped.Refused(FetchRefusal.BadRedirect, "the redirect's address begins with a backslash");
        if (HasScheme(text))
            return Parse(text);
        return Uri.TryCreate(current, text, out var next)
            ? Parse(next.AbsoluteUri)
            : throw FetchStopped.Refused(FetchRefusal.BadRedirect, "the redirect's address cannot be read");
    }

    private static string Authority(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : text[..colon];
        if (
            !scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
            && !scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
        )
            throw FetchStopped.Refused(FetchRefusal.Scheme, "only absolute http and https addresses are fetched");
        var rest = text[(colon + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            throw Bad("the address has no // after its scheme");
        var end = rest.IndexOfAny(['/', '?', '#', '\\'], 2);
        if (end >= 0 && rest[end] == '\\')
            throw Bad("the address holds a backslash in its host");
        var authority = end < 0 ? rest[2..] : rest[2..end];
        if (authority.Contains('@', StringComparison.Ordinal))
            throw FetchStopped.Refused(FetchRefusal.Credentials, "addresses with a user name or password are not fetched");
        if (authority.Length == 0 || authority.Contains('%', StringComparison.Ordinal) || authority.Any(char.IsWhiteSpace))
            throw Bad("the address has no plain host");
        return authority;
    }

    private static void CheckHost(Uri uri, string authority)
    {
        var host = AsciiHost(uri);
        switch (uri.HostNameType)
        {
            case UriHostNameType.IPv6 when !host.Contains('%', StringComparison.Ordinal):
                return;
            case UriHostNameType.IPv4 when $"{authority}:".StartsWith(host + ':', StringComparison.Ordinal):
                return;
            case UriHostNameType.Dns when IsName(host.EndsWith('.') ? host[..^1] : host):
                return;
            default:
                throw Bad("the host is written in a form that is not fetched");
        }
    }

    private static string AsciiHost(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            throw Bad("the host holds characters that no host name may have");
        }
    }

    private static bool IsName(string host)
    {
        var labels = host.Split('.');
        if (host.Length > LongestHost || labels.Any(label => label is "" or "xn--" || label.Length > 63))
            return false;
        return labels.All(label => label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) && !IsNumber(labels[^1]);
    }

    /// <summary>A last label that is a number makes the host an IPv4 address to some readers (WHATWG URL, "ends in a number").</summary>
    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit)
        || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.AsSpan(2).IndexOfAnyExcept(HexDigits) < 0);

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF"
    );

    private static bool HasScheme(string text)
    {
        var end = text.IndexOfAny([':', '/', '?', '#', '\\']);
        return end > 0 && text[end] == ':';
    }

    private static FetchStopped Bad(string message) => FetchStopped.Refused(FetchRefusal.BadAddress, message);
}
