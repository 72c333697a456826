namespace DeepSeekTracker.Web.Ingest;

/// <summary>Hosts where everybody publishes at paths of their own: no outlet that is named beside such an address has it as its domain.</summary>
internal static class SharedHosts
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "youtube.com",
        "youtu.be",
        "vimeo.com",
        "tiktok.com",
        "bilibili.com",
        "x.com",
        "twitter.com",
        "threads.net",
        "bsky.app",
        "facebook.com",
        "instagram.com",
        "linkedin.com",
        "reddit.com",
        "t.me",
        "weibo.com",
        "mp.weixin.qq.com",
        "zhihu.com",
        "medium.com",
        "github.com",
        "open.spotify.com",
        "podcasts.apple.com",
    };

    /// <param name="host">Of an address's key, which has neither capitals nor "www." and the like.</param>
    public static bool Contains(string? host) => host is not null && Names.Contains(host);
}
