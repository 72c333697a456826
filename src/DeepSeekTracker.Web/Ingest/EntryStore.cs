using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Counts of one poll's entries.</summary>
/// <param name="Left">Entries that were left for the next poll, so that no transaction is long.</param>
internal sealed record EntryTally(
    int Entries,
    int NewEntries,
    int NewArticles,
    int TitleChanges,
    int WithoutAddress,
    int Left = 0
)
{
    public static readonly EntryTally None = new(0, 0, 0, 0, 0);
}

/// <summary>
/// Stores a feed's entries: each once (see <see cref="KnownEntries"/>), whether or not it belongs to the story, and an
/// article for each that does.
/// </summary>
internal sealed class EntryStore(
    OutletBook outlets,
    ArticleStore store,
    ArticleAnalyzer analyzer,
    Story story,
    Fetcher fetcher,
    IOptions<IngestOptions> options,
    TimeProvider time
)
{
    /// <summary>New entries of one poll; the writer sees to it that the rest comes with the next poll.</summary>
    public const int MostEntries = 2_000;

    /// <summary>New articles of one poll (safety.md 6): a feed that is larger is taken in portions, nothing is lost.</summary>
    public const int MostArticles = 500;
    private const int PartSize = 200;
    private const int MostAuthor = 1_000;
    private const int MostTags = 100;
    private const int MostLanguage = 35;

    public async Task<EntryTally> PutAsync(TrackerDbContext db, Feed feed, ParsedFeed parsed, CancellationToken stop)
    {
        var poll = new Poll(feed, new OfferedKeys(parsed.Entries.Select(Offered)))
        {
            Tally = EntryTally.None with { Entries = parsed.Entries.Count },
        };
        // Made anew part by part: a long feed's addresses are never all in memory.
        foreach (var part in parsed.Entries.Select(Offered).Chunk(PartSize))
        {
            poll.Tally = poll.Tally with { WithoutAddress = poll.Tally.WithoutAddress + part.Count(o => o.Url is null) };
            var known = await KnownEntries.LoadAsync(db, feed.Id, part, poll.Keys, poll.Judged < MostEntries, stop);
            foreach (var entry in part)
            {
                if (known.Find(entry) is { } row)
                {
                    await MeetAsync(db, poll, row, entry, stop);
                }
                else if (await AddAsync(db, poll, entry, stop) is { } added)
                {
                    known.Added(added);
                }
            }

            await db.SaveChangesAsync(stop);
            poll.Remember();
            LetGo(db);
        }

        return poll.Tally;
    }

    private OfferedEntry Offered(Entry entry) => OfferedEntry.Of(entry, fetcher.WhyNever);

    private Judgement Judge(OfferedEntry offered) =>
        analyzer.Judge(offered.Title, offered.Entry.Summary, Content(offered.Entry), Language(offered.Entry));

    private static string? Language(Entry entry) => entry.Language is { Length: <= MostLanguage } language ? language : null;

    /// <summary>Judges an entry that was off the story when it came by the present rules; true when it joins now.</summary>
    public async Task<bool> JudgeAgainAsync(TrackerDbContext db, FeedEntry row, CancellationToken stop)
    {
        var offered = Offered(
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
                Published = DateText.ReadIn(row.DateText, feed.AssumedZone) is { } date
                    ? new ArticleDate(date, "feed", DateTrust.Inferred)
                    : null,
            },
            stop
        );
        (row.Matches, row.ArticleId) = (true, article.Id);
        return true;
    }

    /// <summary>Stores an entry that is not known; null where it is left for the next poll.</summary>
    private async Task<FeedEntry?> AddAsync(TrackerDbContext db, Poll poll, OfferedEntry offered, CancellationToken stop)
    {
        if (poll.Judged == MostEntries)
        {
            poll.Leave();
            return null;
        }

        poll.Judged++;
        var entry = offered.Entry;
        var judgement = Judge(offered);
        var isArticle = offered.Url is not null && (judgement.Match.Belongs || IsInWindow(entry));
        if (isArticle && poll.Articles >= MostArticles)
        {
            poll.Leave();
            return null;
        }

        var row = new FeedEntry
        {
            FeedId = poll.Feed.Id,
            GuidHash = offered.GuidHash,
            UrlKey = offered.Url?.Key,
            Url = OfferedEntry.Cut(entry.Link, ArticleUrl.MaxLength),
            Title = offered.Title,
            Summary = offered.Summary,
            DateText = offered.DateText,
            FirstSeenAt = time.GetUtcNow(),
            Matches = judgement.Match.Belongs,
        };
        if (isArticle)
        {
            var draft = await DraftAsync(db, poll.Feed, offered, judgement, stop);
            var (article, result) = await store.PutAsync(db, draft, stop);
            row.ArticleId = article.Id;
            poll.Count(result, row.Matches);
        }

        db.FeedEntries.Add(row);
        poll.Met.Add(row);
        poll.Tally = poll.Tally with { NewEntries = poll.Tally.NewEntries + 1 };
        return row;
    }

    /// <summary>A second item at one address (a live page, a bare home page) is no new title of the first.</summary>
    private async Task MeetAsync(TrackerDbContext db, Poll poll, FeedEntry row, OfferedEntry offered, CancellationToken stop)
    {
        if (poll.HasMet(row))
        {
            if (!row.Matches)
            {
                await JoinAsync(db, poll, row, offered, stop);
            }
        }
        else
        {
            await UpdateAsync(db, poll, row, offered, stop);
        }

        poll.Met.Add(row);
    }

    private async Task<ArticleDraft> DraftAsync(
        TrackerDbContext db,
        Feed feed,
        OfferedEntry offered,
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
            Title = offered.Title,
            TitleOrigin = "feed",
            Author = entry.Authors.Count > 0 ? OfferedEntry.Cut(string.Join("; ", entry.Authors), MostAuthor) : null,
            Published =
                entry.Published is { } date ? new ArticleDate(date, "feed", DateTrust.Feed)
                : entry.Updated is { } updated ? new ArticleDate(updated, "feed (date of the last change)", DateTrust.Inferred)
                : null,
            ModifiedAt = entry.Updated?.Earliest,
            Language = Language(entry),
            Tags = [.. entry.Categories.Where(tag => tag.Length <= MostTags)],
            LeadImageUrl = entry.ImageUrl is { Length: <= ArticleUrl.MaxLength } image ? image : null,
            OnStory = judgement.Match.Belongs,
            Judgement = judgement,
        };
    }

    /// <summary>A changed title is an edit: what the outlet said before is kept. An item may come to name the story only now.</summary>
    private async Task UpdateAsync(TrackerDbContext db, Poll poll, FeedEntry row, OfferedEntry offered, CancellationToken stop)
    {
        row.GuidHash = offered.GuidHash ?? row.GuidHash;
        var (before, title, summary) = (row.Title, offered.Title ?? row.Title, offered.Summary ?? row.Summary);
        if (title == before && summary == row.Summary)
        {
            return;
        }

        if (!row.Matches && !await JoinAsync(db, poll, row, offered, stop))
        {
            return;
        }

        (row.Title, row.Summary) = (title, summary);
        if (before is not null && title != before)
        {
            poll.Tally = poll.Tally with { TitleChanges = poll.Tally.TitleChanges + 1 };
            if (row.ArticleId is { } id)
            {
                await RetitleAsync(db, id, before, title!, summary, stop);
            }
        }
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
        await JudgementStore.PutAsync(
            db,
            article,
            analyzer.Judge(after, article.Subtitle ?? (blocks.Count == 0 ? summary : null), blocks, article.Language),
            stop
        );
    }

    /// <summary>Makes the article of an entry that came to name the story; false where it is left for the next poll.</summary>
    private async Task<bool> JoinAsync(
        TrackerDbContext db,
        Poll poll,
        FeedEntry row,
        OfferedEntry offered,
        CancellationToken stop
    )
    {
        var judgement = Judge(offered);
        if (!judgement.Match.Belongs || offered.Url is null)
        {
            row.Matches = judgement.Match.Belongs;
            return true;
        }

        if (poll.Articles >= MostArticles)
        {
            poll.Leave();
            return false;
        }

        var (article, result) = await store.PutAsync(db, await DraftAsync(db, poll.Feed, offered, judgement, stop), stop);
        (row.Matches, row.ArticleId) = (true, article.Id);
        poll.Joined(result);
        return true;
    }

    /// <summary>What is stored is let go: looking for changes in ever more rows would slow a long feed down row by row.</summary>
    private static void LetGo(TrackerDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.Entity is FeedEntry or Article or ArticleText or ArticleTopic or ArticleMention or Edit)
            {
                entry.State = EntityState.Detached;
            }
        }
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
            entry.Date is not { Precision: >= DatePrecision.Day } date
            || (DateOnly.FromDateTime(date.Earliest.UtcDateTime) is var day && day >= story.Window.From && day <= story.Window.To)
        );

    internal static IReadOnlyList<TextBlock> Content(Entry entry) =>
        entry.ContentHtml is { Length: > 0 } html ? [new TextBlock(BlockKind.Paragraph, HtmlText.Plain(html))] : [];

    /// <summary>One poll on its way through the document.</summary>
    private sealed class Poll(Feed feed, OfferedKeys keys)
    {
        private readonly HashSet<int> _met = [];

        public Feed Feed { get; } = feed;

        public OfferedKeys Keys { get; } = keys;

        public EntryTally Tally { get; set; } = EntryTally.None;

        /// <summary>New entries that were looked at.</summary>
        public int Judged { get; set; }

        /// <summary>Articles that came new into the database, on the story or with a page that decides.</summary>
        public int Articles { get; private set; }

        /// <summary>Rows of the present part that the document named.</summary>
        public HashSet<FeedEntry> Met { get; } = [];

        public bool HasMet(FeedEntry row) => Met.Contains(row) || _met.Contains(row.Id);

        public void Count(StoreResult result, bool isOnStory)
        {
            Articles += result == StoreResult.Added ? 1 : 0;
            Tally = Tally with { NewArticles = Tally.NewArticles + (isOnStory && result == StoreResult.Added ? 1 : 0) };
        }

        /// <summary>New to the story, also where the article was kept for its page before.</summary>
        public void Joined(StoreResult result)
        {
            Articles += result == StoreResult.Added ? 1 : 0;
            Tally = Tally with { NewArticles = Tally.NewArticles + 1 };
        }

        public void Leave() => Tally = Tally with { Left = Tally.Left + 1 };

        public void Remember()
        {
            _met.UnionWith(Met.Select(row => row.Id));
            Met.Clear();
        }
    }
}
