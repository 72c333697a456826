using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// How many of a feed's newest entries are on the story: by their own words, or by the text of the page that they lead to.
/// Outlets with neutral headlines write about it all the same.
/// </summary>
/// <param name="Matching">Entries on the story.</param>
/// <param name="Unread">Entries whose page was never asked for yet, so that nothing is known of its text.</param>
internal sealed record FeedMatches(int Matching, int Unread)
{
    /// <summary>Stored entries among which the newest are looked for.</summary>
    private const int Recent = 200;

    /// <summary>By then an entry's page is read, or was given up.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromDays(30);

    /// <summary>Of the entries that a document offers, once they are stored.</summary>
    public static async Task<FeedMatches> OfAsync(
        TrackerDbContext db,
        Feed feed,
        IReadOnlyList<Entry> newest,
        StoryMatcher matcher,
        CancellationToken stop
    )
    {
        var offered = newest
            .Select(entry =>
                (Key: ArticleUrl.TryParse(entry.Link, out var url, out _) ? url.Key : null, Says: Says(entry, matcher))
            )
            .ToList();
        var keys = offered.Select(entry => entry.Key).OfType<string>().ToList();
        var rows = await Stored(db, db.FeedEntries.Where(e => e.FeedId == feed.Id && keys.Contains(e.UrlKey!))).ToListAsync(stop);
        return Of(offered.Select(entry => (entry.Says, rows.Find(row => row.Key == entry.Key))));
    }

    /// <summary>False where a feed brought nothing for so long that all of its pages were read. What it brought at first may be old.</summary>
    public static async Task<bool> MayChangeAsync(TrackerDbContext db, Feed feed, DateTimeOffset now, CancellationToken stop) =>
        feed.LastNewAt > now - Settled || await db.FeedPolls.AnyAsync(p => p.FeedId == feed.Id && p.NewEntries > 0, stop);

    /// <summary>Of a feed that brought nothing new: its pages may have been read since.</summary>
    public static async Task<FeedMatches> OfStoredAsync(TrackerDbContext db, Feed feed, CancellationToken stop)
    {
        var entries = db.FeedEntries.Where(e => e.FeedId == feed.Id).OrderByDescending(e => e.Id).Take(Recent);
        var rows = await Stored(db, entries).ToListAsync(stop);
        return Of(
            rows.OrderByDescending(row => DateText.ReadIn(row.DateText, feed.AssumedZone)?.Earliest ?? row.FirstSeenAt)
                .Take(feed.NewestEntries ?? 0)
                .Select(row => (row.Says, (Row?)row))
        );
    }

    private static FeedMatches Of(IEnumerable<(bool Says, Row? Row)> entries)
    {
        var all = entries
            .Select(entry => (IsOn: entry.Says || entry.Row is { IsOnStory: true }, IsUnread: entry.Row is { IsUnread: true }))
            .ToList();
        return new FeedMatches(all.Count(entry => entry.IsOn), all.Count(entry => !entry.IsOn && entry.IsUnread));
    }

    private static bool Says(Entry entry, StoryMatcher matcher) =>
        matcher
            .Match(entry.Title, entry.Summary, entry.ContentHtml is { Length: > 0 } html ? HtmlText.Plain(html) : null)
            .Belongs;

    private static IQueryable<Row> Stored(TrackerDbContext db, IQueryable<FeedEntry> entries) =>
        entries.Select(e => new Row(
            e.UrlKey,
            e.DateText,
            e.FirstSeenAt,
            e.Matches,
            db.Articles.Any(a => a.Id == e.ArticleId && a.OnStory),
            db.Articles.Any(a =>
                a.Id == e.ArticleId && a.TextState == TextState.Listed && a.PageTries == 0 && a.NextPageAt != null
            )
        ));

    private sealed record Row(
        string? Key,
        string? DateText,
        DateTimeOffset FirstSeenAt,
        bool Says,
        bool IsOnStory,
        bool IsUnread
    );
}
