using System.Globalization;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What one address answered when it was tried.</summary>
/// <param name="Url">Where a feed was found: after permanent redirects the new address, else the one that was asked.</param>
/// <param name="Feed">The feed; null where it is none.</param>
/// <param name="Page">The body as a page to look for feeds in; null where it is none.</param>
/// <param name="Why">Why it is no feed, in a sentence.</param>
/// <param name="Sha256">Of the body: two addresses with one body are one feed.</param>
internal sealed record Probed(
    string Url,
    Uri? Final,
    ParsedFeed? Feed,
    string? Page,
    string Why,
    string? Sha256 = null,
    bool IsUnreachable = false
);

/// <summary>Fetches and parses one address without storing anything.</summary>
internal sealed partial class FeedProbe(Fetcher fetcher, ArticleAnalyzer analyzer, ILogger<FeedProbe> logger)
{
    private const int FirstEntries = 10;
    private const int WordsOfAnExcerpt = 120;
    private const int MostRobots = 500 * 1024;

    public async Task<Probed> AskAsync(string url, CancellationToken stop)
    {
        var result = await fetcher.FetchAsync(new FetchRequest(url, FetchKind.Feed), stop);
        return result is FetchResult.Fetched { Body: var body }
            ? Read(body)
            : new Probed(url, null, null, null, Explain(result), IsUnreachable: result is FetchResult.Unreachable);
    }

    /// <summary>The addresses that a robots.txt names as sitemaps (sitemaps.org, "Specifying the Sitemap location").</summary>
    public async Task<IReadOnlyList<string>> SitemapsAsync(string robots, CancellationToken stop)
    {
        if (
            await fetcher.FetchAsync(new FetchRequest(robots, FetchKind.Feed), stop) is not FetchResult.Fetched { Body: var body }
        )
        {
            return [];
        }

        var lines = System.Text.Encoding.UTF8.GetString(body.Bytes.Span[..Math.Min(body.Bytes.Length, MostRobots)]).Split('\n');
        return
        [
            .. lines
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("sitemap:", StringComparison.OrdinalIgnoreCase))
                .Select(line => line["sitemap:".Length..].Trim())
                .Where(url =>
                    Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == "http" || uri.Scheme == "https")
                )
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The feed as it is shown before it is stored.</summary>
    public FoundFeed Show(Probed probed, int? knownAs, OutletForm outlet)
    {
        var feed = probed.Feed!;
        var judged = feed.Entries.Select(entry => (Entry: entry, Words: Words(entry))).ToList();
        return new FoundFeed(
            probed.Url,
            feed.Title,
            feed.Format,
            feed.Entries.Count,
            feed.Entries.Count(entry => entry.Date is not null),
            feed.Entries.Max(entry => entry.Date?.Earliest),
            judged.Count(j => j.Words is not null),
            feed.Entries.Count(BringsItsText),
            [
                .. judged
                    .Take(FirstEntries)
                    .Select(j => new FoundEntry(j.Entry.Title, j.Entry.Link, Shown(j.Entry), j.Words is not null, j.Words ?? [])),
            ],
            knownAs,
            outlet,
            feed.Repairs
        );
    }

    private Probed Read(FetchedBody body)
    {
        var final = new Uri(body.FinalUrl);
        var url = body.Hops.Count > 0 && body.Hops.All(hop => hop.IsPermanent) ? body.FinalUrl : body.RequestUrl;
        FeedReading reading;
        try
        {
            reading = FeedParser.Parse(body.Bytes, new FeedContext(body.ContentType, final));
        }
        catch (Exception fault)
        {
            Log.Unreadable(logger, body.RequestUrl, fault);
            return new Probed(url, final, null, null, "It could not be read; this is a fault of the program.");
        }

        return reading switch
        {
            FeedReading.Parsed parsed => new Probed(url, final, parsed.Feed, null, "", body.Sha256),
            FeedReading.Refused { Why: FeedRefusal.HtmlPage } => new Probed(
                url,
                final,
                null,
                // Addresses are ASCII in any encoding that pages use, and a feed's title comes from the feed itself.
                System.Text.Encoding.UTF8.GetString(body.Bytes.Span),
                "A web page stands there, not a feed.",
                body.Sha256
            ),
            FeedReading.Refused refused => new Probed(
                url,
                final,
                null,
                null,
                refused.Line is { } line ? $"{refused.Message} (line {line})" : refused.Message,
                body.Sha256
            ),
            _ => new Probed(url, final, null, null, "It is no feed."),
        };
    }

    /// <summary>The words that name the story; null where none does.</summary>
    private List<string>? Words(Entry entry)
    {
        var match = analyzer.Judge(entry.Title, entry.Summary, EntryStore.Content(entry)).Match;
        return match.Belongs ? [.. match.Terms.Select(term => term.Words).Distinct(StringComparer.Ordinal)] : null;
    }

    private static bool BringsItsText(Entry entry) =>
        entry.ContentHtml is { Length: > 0 } html && WordCount.Of(HtmlText.Plain(html)) >= WordsOfAnExcerpt;

    private static string? Shown(Entry entry) =>
        entry.Date is { } date
            ? date.Earliest.UtcDateTime.ToString(
                date.Precision >= DatePrecision.Minute ? "yyyy-MM-dd HH:mm 'UTC'" : "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ) + (date.Zone == ZoneBasis.Assumed ? " (no zone given: UTC assumed)" : "")
        : entry.UnreadDate is { Length: > 0 } unread ? $"not readable: {(unread.Length > 60 ? unread[..60] + "…" : unread)}"
        : null;

    private static string Explain(FetchResult result) =>
        result switch
        {
            FetchResult.Refused refused => FeedUrl.Sentence(refused),
            FetchResult.NotFound => "Nothing is found there (404).",
            FetchResult.Gone => "The outlet says that it is gone for good (410).",
            FetchResult.Blocked blocked => $"The outlet refuses programs ({blocked.Status}): {blocked.Why}.",
            FetchResult.ServerError error => $"The outlet’s server failed ({error.Status}).",
            FetchResult.Throttled { Until: { } until } => string.Create(
                CultureInfo.InvariantCulture,
                $"The host asks for a pause until {until:yyyy-MM-dd HH:mm} UTC. Try again after that."
            ),
            FetchResult.Throttled => "The host asks for a pause. Try again later.",
            FetchResult.Unreachable unreachable => $"The host could not be reached: {unreachable.Message}.",
            _ => "No feed came back.",
        };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Url} could not be read; this is a fault of the program, please report it")]
        public static partial void Unreadable(ILogger logger, string url, Exception fault);
    }
}
