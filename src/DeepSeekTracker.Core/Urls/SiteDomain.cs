using System.Net;

namespace DeepSeekTracker.Core.Urls;

/// <summary>
/// The part of a host that its owner registered: below a public suffix of <c>public-suffixes.txt</c> (a compact extract of what
/// publicsuffix.org lists), else the last two labels.
/// </summary>
public static class SiteDomain
{
    private const int LongestSuffix = 3;
    private static readonly HashSet<string> Suffixes = new(EmbeddedList.Read("public-suffixes.txt"), StringComparer.Ordinal);

    /// <summary>The registrable domain; the host itself where it is an IP address, a public suffix or a single label.</summary>
    /// <param name="host">A host name in ASCII, any case; IPv6 with or without brackets.</param>
    public static string Of(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var name = host.ToLowerInvariant().TrimEnd('.');
        if (name.StartsWith('[') || IPAddress.TryParse(name, out _))
        {
            return name;
        }

        name = name.StartsWith("www.", StringComparison.Ordinal) && name.IndexOf('.', 4) > 0 ? name[4..] : name;
        var labels = name.Split('.');
        for (var count = Math.Min(LongestSuffix, labels.Length - 1); count > 1; count--)
        {
            if (IsSuffix(string.Join('.', labels[^count..])))
            {
                return string.Join('.', labels[^(count + 1)..]);
            }
        }

        return labels.Length <= 2 || IsSuffix(name) ? name : string.Join('.', labels[^2..]);
    }

    /// <summary>Whether other owners register names directly below this one.</summary>
    public static bool IsSuffix(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        return dot < 0
            || Suffixes.Contains(name)
            || (name.Length - dot == 3 && Suffixes.Contains(string.Concat(name.AsSpan(0, dot), ".??")));
    }

    /// <summary>Whether a host is the domain or stands below it.</summary>
    public static bool IsWithin(string host, string domain)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(domain);
        return host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
    }
}
