namespace DeepSeekTracker.Core.Extraction;

/// <summary>Addresses found in pages.</summary>
internal static class PageUrls
{
    private const int LongestUrl = 4_000;

    /// <summary>An absolute http or https address, or null for anything else (mailto, script, broken).</summary>
    public static string? Absolute(string? href, string baseUrl)
    {
        href = href?.Trim();
        if (
            href is not { Length: > 0 and < LongestUrl }
            || !Uri.TryCreate(baseUrl, UriKind.Absolute, out var root)
            || !Uri.TryCreate(root, href, out var uri)
            || !(uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        )
        {
            return null;
        }

        return uri.AbsoluteUri;
    }

    public static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";

    public static string Path(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
}
