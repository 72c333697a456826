using System.Security.Cryptography;
using System.Text;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Counts of one poll's entries.</summary>
internal sealed record EntryTally(int Entries, int NewEntries, int NewArticles, int TitleChanges, int WithoutAddress)
{
    public static readonly EntryTally None = new(0, 0, 0, 0, 0);
}

/// <summary>
/// Stores a feed's entries: each once, whether or not it belongs to the story, and an article for each that does. An
/// entry is the same when its address is, or when its identifier is and the title did not change as well: feeds change
/// identifiers (old items come back as new elsewhere) and give one identifier to two items.
/// </summary>
internal sealed class EntryStore(
    OutletBook outlets,
    ArticleStore store,
    ArticleAnalyzer analyzer,
    Story story,
    IOptions<IngestOptions> options,
    TimeProvider time
)
{
    /// <summary>New entries of one poll, so that no transaction is long; the writer sees to it that the rest comes with the next poll.</summary>
    public const int MostEntries = 2_000;
    private const int MostSummary = 2_000;

    public async Task<EntryTally> PutAsync(TrackerDbContext db, Feed feed, ParsedFeed parsed, CancellationToken stop)
    {
        var offered = parsed.Entries.Select(Offered.Of).ToList();
        var known = await KnownAsync(db, feed.Id, offered, stop);
        var repeatedGuids = offered
            .Where(o => o.GuidHash is not null)
            .GroupBy(o => o.GuidHash)
            .Where(g => g.Select(o => o.Url?.Key).Distinct().Count() > 1)
            .Select(g => g.Key)
            .ToHashSet();
        var met = new HashSet<FeedEntry>();
        var tally = EntryTally.None with { Entries = parsed.Entries.Count };
        if (offered.Count > MostEntries)
        {
            offered =
            [
                .. offered
                    .OrderBy(o => known.Find(o, usesGuid: !repeatedGuids.Contains(o.GuidHash)) is not null)
                    .Take(MostEntries),
            ];
        }

        foreach (var entry in offered)
        {
            if (entry.Url is null)
            {
                tally = tally with { WithoutAddress = tally.WithoutAddress + 1 };
            }

            var row = known.Find(entry, usesGuid: !repeatedGuids.Contains(entry.GuidHash));
            if (row is null)
            {
                row = await AddAsync(db, feed, entry, stop);
                known.Add(row);
                tally = tally with
                {
                    NewEntries = tally.NewEntries + 1,
                    NewArticles = tally.NewArticles + (row.IsNewArticle ? 1 : 0),
                };
            }
            else
            {
                // A second item at one address (a live page, a bare home page) is no new title of the first.
                var (retitled, joined) = met.Contains(row.Entry)
                    ? (false, !row.Entry.Matches && await JoinAsync(db, feed, row.Entry, entry, stop))
                    : await UpdateAsync(db, feed, row.Entry, entry, stop);
                tally = tally with
                {
                    TitleChanges = tally.TitleChanges + (retitled ? 1 : 0),
                    NewArticles = tally.NewArticles + (joined ? 1 : 0),
                };
            }

            met.Add(row.Entry);
        }

        return tally;
    }

    /// <summary>Judges an entry that was off the story when it came by the present rules; true when it joins now.</summary>
    public async Task<bool> JudgeAgainAsync(TrackerDbContext db, FeedEntry row, CancellationToken stop)
    {
        var offered = Offered.Of(
            new Entry
            {
                Link = row.Url,
                Title = row.Title,
                Summary = row.Summary,
            }
        );
        var judgement = analyzer.Judge(row.Title, row.Summary, []);
        if (!judgement.Match.Belongs || offered.Url is null)
        {
            return false;
        }

        var feed = await db.Feeds.FirstAsync(f => f.Id == row.FeedId, stop);
        var draft = await DraftAsync(db, feed, offered, judgement, stop);
        var (article, _) = await store.PutAsync(
            db,
            draft with
            {
                FirstSeenAt = row.FirstSeenAt,
                // The text may be of the last change; nothing tells any more.
                Published = DateText.Read(row.DateText) is { } date ? new ArticleDate(date, "feed", DateTrust.Inferred) : null,
            },
            stop
        );
        (row.Matches, row.ArticleId) = (true, article.Id);
        return true;
    }

    private async Task<KnownEntry> AddAsync(TrackerDbContext db, Feed feed, Offered offered, CancellationToken stop)
    {
        var (entry, url, guidHash) = offered;
        var judgement = analyzer.Judge(entry.Title, entry.Summary, Content(entry));
        var row = new FeedEntry
        {
            FeedId = feed.Id,
            GuidHash = guidHash,
            UrlKey = url?.Key,
            Url = entry.Link,
            Title = entry.Title,
            Summary = Cut(entry.Summary),
            DateText = entry.Published?.Raw ?? entry.Updated?.Raw ?? entry.UnreadDate,
            FirstSeenAt = time.GetUtcNow(),
            Matches = judgement.Match.Belongs,
        };
        var isNew = false;
        if (url is not null && (row.Matches || IsInWindow(entry)))
        {
            var (article, result) = await store.PutAsync(db, await DraftAsync(db, feed, offered, judgement, stop), stop);
            row.ArticleId = article.Id;
            isNew = row.Matches && result == StoreResult.Added;
        }

        db.FeedEntries.Add(row);
        return new KnownEntry(row, isNew);
    }

    private async Task<ArticleDraft> DraftAsync(
        TrackerDbContext db,
        Feed feed,
        Offered offered,
        Judgement judgement,
        CancellationToken stop
    )
    {
        var (entry, url, _) = offered;
        var owner = await outlets.ByAddressAsync(db, url!, stop) ?? (IsOwnSite(feed, url!) ? feed.OutletId : null);
        return new ArticleDraft
        {
            Key = url!.Key,
            Via = "feed",
            Url = entry.Link,
            OutletId = owner ?? await outlets.ResolveAsync(db, entry.SourceTitle, url, stop),
            FeedId = feed.Id,
            Title = entry.Title,
            TitleOrigin = "feed",
            Author = entry.Authors.Count > 0 ? string.Join("; ", entry.Authors) : null,
            Published =
                entry.Published is { } date ? new ArticleDate(date, "feed", DateTrust.Feed)
                : entry.Updated is { } updated ? new ArticleDate(updated, "feed (date of the last change)", DateTrust.Inferred)
                : null,
            ModifiedAt = entry.Updated?.Earliest,
            Language = entry.Language,
            Tags = entry.Categories,
            LeadImageUrl = entry.ImageUrl,
            OnStory = judgement.Match.Belongs,
            Judgement = judgement,
        };
    }

    /// <summary>A changed title is an edit: what the outlet said before is kept. An item may come to name the story only now.</summary>
    private async Task<(bool Retitled, bool Joined)> UpdateAsync(
        TrackerDbContext db,
        Feed feed,
        FeedEntry row,
        Offered offered,
        CancellationToken stop
    )
    {
        var entry = offered.Entry;
        row.GuidHash = offered.GuidHash ?? row.GuidHash;
        var (before, title, summary) = (row.Title, entry.Title ?? row.Title, Cut(entry.Summary) ?? row.Summary);
        if (title == before && summary == row.Summary)
        {
            return (false, false);
        }

        (row.Title, row.Summary) = (title, summary);
        var retitled = before is not null && title != before;
        if (retitled && row.ArticleId is { } id)
        {
            await RetitleAsync(db, id, before!, title!, summary, stop);
        }

        return (retitled, !row.Matches && await JoinAsync(db, feed, row, offered, stop));
    }

    private async Task RetitleAsync(
        TrackerDbContext db,
        int articleId,
        string before,
        string after,
        string? summary,
        CancellationToken stop
    )
    {
        var article = await db.Articles.Include(a => a.Text).FirstAsync(a => a.Id == articleId, stop);
        if (article.Title == after)
        {
            // Another feed of the outlet brought the new title before.
            return;
        }

        db.Edits.Add(
            new Edit
            {
                ArticleId = articleId,
                SeenAt = time.GetUtcNow(),
                Field = "title",
                Before = before,
                After = after,
                Via = "feed",
            }
        );
        if (article.Title != before)
        {
            return;
        }

        article.Title = after;
        var blocks = StoredJson.Read<TextBlock>(article.Text?.Blocks);
        await ArticleStore.PutJudgementAsync(
            db,
            article,
            analyzer.Judge(after, article.Subtitle ?? (blocks.Count == 0 ? summary : null), blocks),
            stop
        );
        await ArticleIndex.ReplaceAsync(db, articleId, after, article.Text?.Text, stop);
    }

    private async Task<bool> JoinAsync(TrackerDbContext db, Feed feed, FeedEntry row, Offered offered, CancellationToken stop)
    {
        var judgement = analyzer.Judge(offered.Entry.Title, offered.Entry.Summary, Content(offered.Entry));
        row.Matches = judgement.Match.Belongs;
        if (!row.Matches || offered.Url is null)
        {
            return false;
        }

        var (article, _) = await store.PutAsync(db, await DraftAsync(db, feed, offered, judgement, stop), stop);
        row.ArticleId = article.Id;
        return true;
    }

    private static async Task<KnownEntries> KnownAsync(
        TrackerDbContext db,
        int feedId,
        List<Offered> offered,
        CancellationToken stop
    )
    {
        var known = new KnownEntries();
        foreach (var part in offered.Chunk(200))
        {
            var keys = part.Select(o => o.Url?.Key).OfType<string>().ToList();
            var guids = part.Select(o => o.GuidHash).OfType<string>().ToList();
            foreach (
                var entry in await db
                    .FeedEntries.Where(e => e.FeedId == feedId && (keys.Contains(e.UrlKey!) || guids.Contains(e.GuidHash!)))
                    .ToListAsync(stop)
            )
            {
                known.Add(new KnownEntry(entry, false));
            }
        }

        return known;
    }

    /// <summary>Without another owner, a page on the feed's own site is the feed's outlet's.</summary>
    private static bool IsOwnSite(Feed feed, ArticleUrl url) =>
        ArticleUrl.TryParse(feed.Url, out var own, out _) && own.Site == url.Site;

    /// <summary>
    /// Within the story's window the page's text decides what title and summary leave open; outside it nobody's pages are
    /// read for nothing. Without a date only the page can tell.
    /// </summary>
    private bool IsInWindow(Entry entry) =>
        options.Value.ReadUnmatched
        && (
            (entry.Published ?? entry.Updated) is not { Precision: >= DatePrecision.Day } date
            || (DateOnly.FromDateTime(date.Earliest.UtcDateTime) is var day && day >= story.Window.From && day <= story.Window.To)
        );

    internal static IReadOnlyList<TextBlock> Content(Entry entry) =>
        entry.ContentHtml is { Length: > 0 } html ? [new TextBlock(BlockKind.Paragraph, HtmlText.Plain(html))] : [];

    private static string? Cut(string? text) => text is { Length: > MostSummary } ? text[..MostSummary] : text;

    private sealed record KnownEntry(FeedEntry Entry, bool IsNewArticle);

    private sealed record Offered(Entry Entry, ArticleUrl? Url, string? GuidHash)
    {
        public static Offered Of(Entry entry)
        {
            var url = ArticleUrl.TryParse(entry.Link, out var parsed, out _) ? parsed : null;
            var hash = entry.Guid is { Length: > 0 } guid
                ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(guid)))[..32]
                : null;
            return new Offered(entry, url, hash);
        }
    }

    private sealed class KnownEntries
    {
        private readonly Dictionary<string, KnownEntry> _byUrl = new(StringComparer.Ordinal);
        private readonly Dictionary<string, KnownEntry> _byGuid = new(StringComparer.Ordinal);

        public void Add(KnownEntry known)
        {
            if (known.Entry.UrlKey is { } key)
            {
                _byUrl.TryAdd(key, known);
            }

            if (known.Entry.GuidHash is { } guid)
            {
                _byGuid.TryAdd(guid, known);
            }
        }

        public KnownEntry? Find(Offered offered, bool usesGuid)
        {
            if (offered.Url is { } url && _byUrl.TryGetValue(url.Key, out var same))
            {
                return same;
            }

            return
                usesGuid
                && offered.GuidHash is { } guid
                && _byGuid.TryGetValue(guid, out var twin)
                && (offered.Url is null || twin.Entry.UrlKey is null || twin.Entry.Title == offered.Entry.Title)
                ? twin
                : null;
        }
    }
}
