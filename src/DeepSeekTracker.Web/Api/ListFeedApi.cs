using System.Security.Cryptography;
using System.Xml;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Api;

/// <summary>
/// Any list as a feed, with the list's own filter: <c>/articles/feed.atom</c>, <c>.rss</c>, <c>.json</c>. What came last
/// stands first, whatever the list's order, so that a reader misses nothing that was found late.
/// </summary>
internal static class ListFeedApi
{
    private const int MostItems = 50;

    public static void MapListFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/articles/feed.atom", Writer("application/atom+xml", Xml(AtomFeed.Write)));
        endpoints.MapGet("/articles/feed.rss", Writer("application/rss+xml", Xml(RssFeed.Write)));
        endpoints.MapGet("/articles/feed.json", Writer("application/feed+json", JsonListFeed.Write));
    }

    private static Delegate Writer(string type, Action<Stream, ListFeed> write) =>
        (HttpContext context, ArticleQueries articles, IngestQueries ingest, FollowedStory followed, CancellationToken stop) =>
            AnswerAsync(context, type, write, articles, ingest, followed, stop);

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        string type,
        Action<Stream, ListFeed> write,
        ArticleQueries articles,
        IngestQueries ingest,
        FollowedStory followed,
        CancellationToken stop
    )
    {
        var reading = ArticleFilterQuery.Parse(context.Request.Query);
        if (reading.Problems.Count > 0)
        {
            // A feed cannot tell a reader later that it is of another search than the one that was meant.
            return Results.Text(
                $"There is no such feed. {string.Join(' ', reading.Problems)}\n",
                statusCode: StatusCodes.Status400BadRequest
            );
        }

        if (ArticleSelection.ReadsIndex(reading.Filter) && ingest.SearchBuild is not null)
        {
            context.Response.Headers.RetryAfter = "600";
            return Results.Text(
                "The search index is not whole yet, so the feed would miss articles. Try again later.\n",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }

        var filter = reading.Filter with { Sort = ArticleSort.Seen };
        var rows = (await articles.PageAsync(filter, null, stop, MostItems)).Rows;
        var keys = await articles.KeysAsync([.. rows.Select(row => row.Id)], stop);
        var host = $"{context.Request.Scheme}://{context.Request.Host}";
        var feed = new ListFeed(
            Title(followed, filter),
            ArticleFilterQuery.Link($"{host}{context.Request.Path}", reading.Filter),
            ArticleFilterQuery.Link($"{host}/articles", reading.Filter),
            "en",
            [.. rows.Where(row => keys.ContainsKey(row.Id)).Select(row => Item(row, keys[row.Id], host, followed))]
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

    private static Action<Stream, ListFeed> Xml(Action<XmlWriter, ListFeed> write) =>
        (to, feed) =>
        {
            using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
            write(xml, feed);
        };

    private static FeedItem Item(ArticleRow row, string key, string host, FollowedStory followed)
    {
        var page = $"{host}/articles/{row.Id}";
        return new(
            FeedName.Of("article", key),
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

    private static string Title(FollowedStory followed, ArticleFilter filter)
    {
        var limits = ArticleFilterQuery
            .Pairs(filter with { Sort = ArticleSort.Published })
            .Select(pair => pair.Key == "q" ? pair.Value : $"{pair.Key}: {pair.Value}")
            .ToList();
        return limits.Count == 0 ? followed.Story.Name : $"{followed.Story.Name}: {string.Join(", ", limits)}";
    }
}
