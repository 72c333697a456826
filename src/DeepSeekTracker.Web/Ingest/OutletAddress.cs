namespace DeepSeekTracker.Web.Ingest;

/// <summary>The address space of an outlet as people write it: a domain, or a domain with a path.</summary>
internal static class OutletAddress
{
    /// <summary>Host (lower case, ASCII, without "www.") and path (with its slash, or empty); null where it is neither.</summary>
    public static (string Host, string Path)? Read(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text.Trim() : "https://" + text.Trim();
        if (
            !Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.HostNameType != UriHostNameType.Dns
            || uri.UserInfo.Length > 0
            || whole.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            || whole.Length > 300
        )
        {
            return null;
        }

        var host = Ascii(uri)?.ToLowerInvariant().TrimEnd('.');
        host = host?.StartsWith("www.", StringComparison.Ordinal) == true ? host[4..] : host;
        return host is not null && host.Contains('.', StringComparison.Ordinal) ? (host, uri.AbsolutePath.TrimEnd('/')) : null;
    }

    private static string? Ascii(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
