using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Archives;

/// <summary>Reads sitemaps, sitemap indexes, news sitemaps and lists of addresses, packed or not, whole or cut.</summary>
public static class SitemapParser
{
    /// <summary>Longest document that is read after unpacking (sitemaps.org: 50 MB).</summary>
    public const int MaxBytes = 52_428_800;

    /// <summary>Most addresses that one file may hold (sitemaps.org).</summary>
    public const int MaxEntries = 50_000;

    /// <summary>Reads one response body.</summary>
    public static SitemapReading Parse(ReadOnlyMemory<byte> body, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (FeedBytes.Decode(body, context.ContentType, MaxBytes) is not { } text)
        {
            return new SitemapReading.Refused(FeedRefusal.TooComplex, "The document is longer than 50 MB.");
        }

        var start = text.AsSpan().TrimStart("\uFEFF\u200B \t\r\n\0");
        if (start.IsEmpty)
        {
            return new SitemapReading.Refused(FeedRefusal.Empty, "The document is empty.");
        }

        return
            start[0] == '<'
            || text.Contains("<urlset", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<sitemapindex", StringComparison.OrdinalIgnoreCase)
            ? ReadXml(text, context)
            : ReadLines(text);
    }

    private static SitemapReading ReadXml(string text, FeedContext context)
    {
        var origin = FeedBase.Of(context);
        var entries = new List<Entry>();
        var sitemaps = new List<SitemapLink>();
        var repairs = new List<string>();
        var isNews = false;
        var markup = new MarkupReader(
            text,
            MarkupRules.Sitemap,
            item =>
            {
                if (Address(item, origin) is not { } url)
                {
                    Note(repairs, "dropped an entry without a web address");
                }
                else if (entries.Count + sitemaps.Count >= MaxEntries)
                {
                    Note(repairs, $"read the first {MaxEntries} addresses and left the rest");
                }
                else if (item.Local is "sitemap")
                {
                    sitemaps.Add(new SitemapLink(url, DateText.ReadIn(Child(item, "lastmod"), context.AssumedZone)));
                }
                else
                {
                    entries.Add(SitemapEntry.Read(item, url, context.AssumedZone, ref isNews));
                }
            }
        );
        markup.Read(Math.Max(0, StartOf(text)));
        if (markup.IsTooComplex)
        {
            return new SitemapReading.Refused(
                FeedRefusal.TooComplex,
                "The document nests beyond every sitemap's needs.",
                markup.Line
            );
        }

        if (markup.Root is not { Local: "urlset" or "sitemapindex" } root)
        {
            return new SitemapReading.Refused(
                markup.Root?.Local is "html" ? FeedRefusal.HtmlPage : FeedRefusal.OtherXml,
                markup.Root is null ? "The document holds no element." : $"The document is <{markup.Root.Local}>, not a sitemap."
            );
        }

        return new SitemapReading.Parsed(
            new ParsedSitemap
            {
                Format =
                    root.Local is "sitemapindex" ? "sitemap index"
                    : isNews ? "news sitemap"
                    : "sitemap",
                Entries = entries,
                Sitemaps = sitemaps,
                Repairs = [.. markup.Repairs, .. repairs],
            }
        );
    }

    /// <summary>Messages of a broken server program may come before the root.</summary>
    private static int StartOf(string text)
    {
        var set = text.IndexOf("<urlset", StringComparison.OrdinalIgnoreCase);
        return set >= 0 ? set : text.IndexOf("<sitemapindex", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>sitemaps.org: a text file with one address a line.</summary>
    private static SitemapReading ReadLines(string text)
    {
        var entries = new List<Entry>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var url = line.Trim("\uFEFF \t").ToString();
            if (url.Length == 0)
            {
                continue;
            }

            if (!IsAddress(url))
            {
                return new SitemapReading.Refused(FeedRefusal.NotText, "The document is neither XML nor a list of addresses.");
            }

            if (entries.Count < MaxEntries)
            {
                entries.Add(new Entry { Link = url });
            }
        }

        return new SitemapReading.Parsed(new ParsedSitemap { Format = "text sitemap", Entries = entries });
    }

    private static string? Address(MarkupNode item, string? origin)
    {
        var url = FeedBase.Resolve(origin, Child(item, "loc"));
        return url is not null && IsAddress(url) ? url : null;
    }

    private static bool IsAddress(string url) =>
        FeedBase.HasScheme(url) && FeedBase.IsWeb(url) && Uri.TryCreate(url, UriKind.Absolute, out _);

    private static string? Child(MarkupNode node, string local) =>
        node
            .Elements.FirstOrDefault(e => string.Equals(e.Local, local, StringComparison.Ordinal) && e.Space is FeedNames.Core)
            ?.Text.Trim();

    private static void Note(List<string> repairs, string note)
    {
        if (!repairs.Contains(note, StringComparer.Ordinal))
        {
            repairs.Add(note);
        }
    }
}
