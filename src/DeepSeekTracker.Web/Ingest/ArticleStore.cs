using System.Security.Cryptography;
using System.Text;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What became of a draft.</summary>
internal enum StoreResult
{
    Added,
    Updated,
    Unchanged,
}

/// <summary>
/// Brings drafts into the database inside the caller's transaction: one article an address, blanks are filled, better
/// dates replace worse ones, what a person states wins, and nothing that was known is lost (it becomes an edit).
/// </summary>
internal sealed class ArticleStore(ArticleAnalyzer analyzer, TimeProvider time)
{
    /// <summary>What an outlet calls keywords can be anything.</summary>
    public const int MostTags = 200;
    public const int LongestTag = 200;

    private static readonly TimeSpan JustBefore = TimeSpan.FromMilliseconds(1);

    public async Task<(Article Article, StoreResult Result)> PutAsync(
        TrackerDbContext db,
        ArticleDraft draft,
        CancellationToken stop
    )
    {
        var now = time.GetUtcNow();
        draft = ByPresentRules(draft);
        var textHash = draft.Text is { Blocks.Count: > 0 } text ? HashOf(text.Blocks) : null;
        if (await ArticleTwins.FindAsync(db, draft, textHash, stop) is { } known)
        {
            await PageStore.ShowAsync(db, known.Id, draft.Page, stop);
            return (known, await UpdateAsync(db, known, draft, textHash, now, stop));
        }

        var article = Make(draft with { Key = await ArticleTwins.FreeKeyAsync(db, draft, stop) }, textHash, now);
        db.Articles.Add(article);
        await db.SaveChangesAsync(stop);
        if (draft.Page is { IsFile: true } file)
        {
            PageStore.KeepFirst(db, article, file);
            await PageStore.ShowAsync(db, article.Id, file, stop);
            await db.SaveChangesAsync(stop);
        }

        return (article, StoreResult.Added);
    }

    /// <summary>Long texts are judged before the writer's turn; meanwhile the owner may have changed a topic.</summary>
    private ArticleDraft ByPresentRules(ArticleDraft draft) =>
        draft.Judgement?.Story is { } story && !ReferenceEquals(story, analyzer.Story)
            ? draft with
            {
                Judgement = analyzer.Judge(
                    draft.JudgedTitle ?? draft.Title,
                    draft.Subtitle,
                    draft.Text?.Blocks ?? [],
                    draft.Language
                ),
            }
            : draft;

    public static string HashOf(IReadOnlyList<TextBlock> blocks) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', blocks.Select(block => block.Text)))));

    private static Article Make(ArticleDraft draft, string? textHash, DateTimeOffset now)
    {
        var article = new Article
        {
            Key = draft.Key,
            Via = draft.Via,
            OutletId = draft.OutletId ?? throw new ArgumentException("A new article needs an outlet.", nameof(draft)),
            FirstSeenAt = draft.FirstSeenAt is { } seen && seen < now ? seen : now,
            OnStory = draft.OnStory,
        };
        FillBlanks(article, draft, [], now);
        DateTrust.Offer(article, draft.Published, now);
        ArticleTexts.Put(article, draft.Text, textHash, isSamePage: false);
        article.SortAt = SortKey(article);
        SchedulePage(article, now);
        if (draft.Judgement is { } judgement)
        {
            JudgementStore.PutNew(article, judgement);
        }

        if (draft.SetAsideBy is { } who)
        {
            JudgementStore.SetAside(article, who);
        }

        return article;
    }

    private async Task<StoreResult> UpdateAsync(
        TrackerDbContext db,
        Article article,
        ArticleDraft draft,
        string? textHash,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var (before, words) = (JudgedBy(article.Title, article.Subtitle, article.Language), article.WordCount);
        var edits = new List<Edit>();
        var page = draft.Page is null ? null : await PageStore.BeginAsync(db, article, draft.Page, stop);
        FillBlanks(article, draft, edits, now);
        var date = page is null ? draft.Published : page.Offered(draft.Published);
        await OfferedDates.PutAsync(db, article, draft with { Published = date }, edits, now, stop);
        var former = FormerTexts.Of(article, now);
        var textChanged = ArticleTexts.Put(article, draft.Text, textHash, draft.Page is { IsSame: true });
        if (textChanged)
        {
            await FormerTexts.KeepAsync(db, former, article.TextSha256, stop);
            if (
                page is null
                && await db.Captures.AnyAsync(c => c.ArticleId == article.Id && c.FetchedAt >= article.FetchedAt, stop)
            )
            {
                // A row of our own export has the time of the page or file; its text is neither's any more.
                article.ExtractionMethod = TextMethods.ImportedTable;
            }
        }

        page?.End(edits, draft.Via, textChanged ? words : 0, now);
        if (page is null && textChanged && words > 0)
        {
            edits.Add(PageStore.TextEdit(words, article.WordCount, draft.Via, now));
        }

        article.SortAt = SortKey(article);
        SchedulePage(article, now);
        if (article.Via == "feed" && draft.Via is "record" or "import")
        {
            // A person or the record stands for it from now on; the story's rules alone no longer take it out.
            article.Via = $"feed, then the {draft.Via}";
        }

        var joins = draft.OnStory && !article.OnStory;
        article.OnStory |= draft.OnStory;
        var after = JudgedBy(article.Title, article.Subtitle, article.Language);
        var hasText = article.Text is { Text.Length: > 0 };
        if (draft.Judgement is { } own && (textChanged || after.Title != before.Title || (hasText ? after != before : joins)))
        {
            var isOwn = hasText
                ? textChanged && after == JudgedBy(draft.JudgedTitle ?? draft.Title, draft.Subtitle, draft.Language)
                : draft.Via == "feed";
            var judgement = isOwn ? own : await JudgementStore.JudgeAsync(db, article, analyzer, stop);
            var answers = await FormerAnswers.BeginAsync(db, article, stop);
            await JudgementStore.PutAsync(db, article, judgement, stop);
            answers.End(edits, draft.Via, now);
        }
        else if (draft.Judgement is not null && joins)
        {
            JudgementStore.Note(article, draft.Judgement);
        }

        edits.ForEach(edit => edit.ArticleId = article.Id);
        db.Edits.AddRange(edits);
        var saved = await db.SaveChangesAsync(stop);
        return saved > 0 ? StoreResult.Updated : StoreResult.Unchanged;
    }

    /// <summary>
    /// What an article is judged by beside its text. A draft judged what it says itself; where another origin's title, lead,
    /// language or text stands, the article is judged anew. Of a feed's contents nothing is kept, so that its word counts.
    /// </summary>
    private static (string? Title, string? Lead, string? Language) JudgedBy(string? title, string? lead, string? language) =>
        (title, lead, language?.Split('-')[0]);

    private static void FillBlanks(Article article, ArticleDraft draft, List<Edit> edits, DateTimeOffset now)
    {
        string? Pick(string field, string? known, string? offered)
        {
            if (string.IsNullOrWhiteSpace(offered) || known == offered || (known is not null && !draft.Stated.Contains(field)))
            {
                return known;
            }

            if (known is not null)
            {
                edits.Add(
                    new Edit
                    {
                        SeenAt = now,
                        Field = field,
                        Before = known,
                        After = offered,
                        Via = draft.Via,
                    }
                );
            }

            return offered;
        }

        article.Url ??= draft.Url;
        article.Host ??= draft.Url is null ? null : draft.Key.Split('/', 2)[0];
        article.FinalUrl ??= draft.FinalUrl;
        article.CanonicalUrl ??= draft.CanonicalUrl;
        article.FeedId ??= draft.FeedId;
        article.FeedUrl ??= draft.FeedUrl;
        var title = article.Title;
        article.Title = Pick("title", article.Title, draft.Title);
        if (article.Title != title)
        {
            article.TitleOrigin = draft.TitleOrigin;
        }

        article.Subtitle = Pick("subtitle", article.Subtitle, draft.Subtitle);
        article.Author = Pick("author", article.Author, draft.Author);
        article.Language = Pick("language", article.Language, draft.Language);
        article.DeclaredLanguage = draft.DeclaredLanguage ?? article.DeclaredLanguage;
        article.Section ??= draft.Section;
        article.LeadImageUrl ??= draft.LeadImageUrl;
        article.Note ??= draft.Note;
        article.ModifiedAt = draft.ModifiedAt ?? article.ModifiedAt;
        article.Kind = draft.Kind ?? article.Kind;
        List<string> tags = [.. draft.Tags.Where(tag => tag.Length <= LongestTag).Take(MostTags)];
        article.Tags ??= tags.Count > 0 ? string.Join("; ", tags) : null;
        if (draft.ListedOn is { } listed && (article.ListedOn is null || listed < article.ListedOn))
        {
            article.ListedOn = listed;
        }

        if (draft.Stated.Contains("outlet") && draft.OutletId is { } outlet)
        {
            article.OutletId = outlet;
        }
    }

    /// <summary>A listed article with an address waits for its page.</summary>
    private static void SchedulePage(Article article, DateTimeOffset now)
    {
        if (article.TextState != TextState.Listed)
        {
            article.NextPageAt = null;
        }
        else if (article.Url is not null && article.PageTries == 0)
        {
            article.NextPageAt ??= now;
        }
    }

    /// <summary>
    /// What is not known to the day comes right after the rows of the first day that it may belong to, never among them;
    /// what says that it is of tomorrow stands where it was first seen.
    /// </summary>
    internal static DateTimeOffset SortKey(Article article) =>
        Stated(article) is var stated && stated < article.FirstSeenAt ? stated : article.FirstSeenAt;

    private static DateTimeOffset Stated(Article article) =>
        article.PublishedAt is { } at ? (article.PublishedDay is null ? at - JustBefore : at)
        : article.ListedOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) - JustBefore
        : article.FirstSeenAt;
}
