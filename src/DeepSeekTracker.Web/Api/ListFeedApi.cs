using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Api;

/// <summary>
/// Any list as a feed, with the list's own filter: <c>/articles/feed.atom</c>, <c>.rss</c>, <c>.json</c>. What came last
/// stands first, whatever the list's order and however many it holds, so that a reader misses nothing that was found late.
/// </summary>
internal static class ListFeedApi
{
    private const int MostItems = 50;
    private const string WhenWhole = "600";
    private const string WhenIdle = "30";

    public static void MapListFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/articles/feed.atom", Writer("application/atom+xml", Xml(AtomFeed.Write)));
        endpoints.MapGet("/articles/feed.rss", Writer("application/rss+xml", Xml(RssFeed.Write)));
        endpoints.MapGet("/articles/feed.json", Writer("application/feed+json", JsonListFeed.Write));
    }

    private static Delegate Writer(string type, Action<Stream, ListFeed> write) =>
        (
            HttpContext context,
            ArticleQueries articles,
            UnreadLimits unread,
            IngestQueries ingest,
            FollowedStory followed,
            CancellationToken stop
        ) => AnswerAsync(context, type, write, articles, unread, ingest, followed, stop);

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        string type,
        Action<Stream, ListFeed> write,
        ArticleQueries articles,
        UnreadLimits unread,
        IngestQueries ingest,
        FollowedStory followed,
        CancellationToken stop
    )
    {
        var reading = ArticleFilterQuery.Parse(context.Request.Query);
        if (await unread.OfAsync(reading, stop) is { Count: > 0 } problems)
        {
            return Refused(string.Join(' ', problems));
        }

        if (ArticleSelection.ReadsIndex(reading.Filter) && ingest.SearchBuild is not null)
        {
            return Later(context, WhenWhole, "The search index is not whole yet, so the feed would miss articles.");
        }

        var (filter, arrivals) = (reading.Filter, await articles.ArrivalsAsync(reading.Filter, MostItems, stop));
        if (arrivals.Read is { IsTooMany: true })
        {
            return Refused(
                $"Its search reads texts themselves, of at most the newest {TextSearch.MostRead} articles that fit all else, and here are more: what is found late would be missed. Add words or limits that fewer articles fit."
            );
        }

        if (arrivals.Read is { IsWhole: false })
        {
            return Later(context, WhenIdle, "There was no time to read all texts that its search asks for.");
        }

        // Another reader's browser or a proxy has no use for it, and its own asks whether it changed.
        context.Response.Headers.CacheControl = "private, no-cache";
        var host = $"{context.Request.Scheme}://{context.Request.Host}";
        var feed = new ListFeed(
            FeedName.Of("list", Key(filter)),
            Title(followed, filter),
            ArticleFilterQuery.Link($"{host}{context.Request.Path}", filter),
            ArticleFilterQuery.Link($"{host}/articles", filter),
            "en",
            reading.Hints.Count == 0 ? null : string.Join(' ', reading.Hints),
            [.. arrivals.Rows.Select(row => Item(row, host, followed))]
        );
        using var body = new MemoryStream();
        write(body, feed);
        var bytes = body.ToArray();
        return Results.Bytes(
            bytes,
            $"{type}; charset=utf-8",
            entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"")
        );
    }

    private static IResult Refused(string why) =>
        Results.Text($"There is no such feed. {why}\n", statusCode: StatusCodes.Status400BadRequest);

    private static IResult Later(HttpContext context, string seconds, string why)
    {
        context.Response.Headers.RetryAfter = seconds;
        return Results.Text($"{why} Try again later.\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static Action<Stream, ListFeed> Xml(Action<XmlWriter, ListFeed> write) =>
        (to, feed) =>
        {
            using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
            write(xml, feed);
        };

    private static FeedItem Item(ArticleRow row, string host, FollowedStory followed)
    {
        var page = $"{host}/articles/{row.Id}";
        return new(
            FeedName.Of("article", string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Date.FirstSeenAt:O}")),
            row.Title ?? $"Untitled: {row.Url ?? row.OutletName}",
            Uri.TryCreate(row.Url, UriKind.Absolute, out var url) && (url.Scheme is "https" or "http") ? url.AbsoluteUri : page,
            page,
            row.OutletName,
            row.Author,
            row.Language,
            row.Date,
            [.. row.Topics.Select(followed.TopicName)]
        );
    }

    /// <summary>The same for the same articles, in whatever order the list or its limits were asked for.</summary>
    private static string Key(ArticleFilter filter) =>
        string.Join(
            '&',
            ArticleFilterQuery
                .Narrowing(filter)
                .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
                .Order(StringComparer.Ordinal)
        );

    private static string Title(FollowedStory followed, ArticleFilter filter)
    {
        var limits = ArticleFilterQuery
            .Narrowing(filter)
            .Select(pair => pair.Key == "q" ? $"“{pair.Value}”" : $"{pair.Key}: {pair.Value}")
            .ToList();
        return limits.Count == 0 ? followed.Story.Name : $"{followed.Story.Name}: {string.Join(", ", limits)}";
    }
}
