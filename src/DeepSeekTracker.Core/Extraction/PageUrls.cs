namespace DeepSeekTracker.Core.Extraction;

/// <summary>Addresses found in pages.</summary>
internal static class PageUrls
{
    private const int LongestUrl = 4_000;

    /// <summary>An absolute http or https address, or null for anything else (mailto, script, broken).</summary>
    public static string? Absolute(string? href, string baseUrl)
    {
        href = href?.Trim();
        return
            href is { Length: > 0 and < LongestUrl }
            && Read(baseUrl) is { } root
            && Uri.TryCreate(root, href, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
    }

    public static string Host(string url) => Read(url)?.Host ?? "";

    public static string Path(string url) => Read(url)?.AbsolutePath ?? "";

    /// <summary>Whether an address is that of a site's front page; so is a broken one, which leads nowhere else.</summary>
    public static bool IsFront(string url) => Read(url)?.PathAndQuery is null or "/" or "";

    private static Uri? Read(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null;
}
