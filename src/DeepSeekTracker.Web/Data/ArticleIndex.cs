using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>How long a span of days is that one word of the index stands for.</summary>
public enum DaySpan
{
    Day,
    Month,
    Year,
}

/// <summary>
/// The full-text index (SQLite FTS5, contentless), one row an article under its <see cref="Article.SearchId"/>. The one
/// writer feeds it at the end of each transaction: EF Core rebuilds tables and drops triggers. Words are cut by
/// <see cref="SearchTokens"/> before they come here; what filters ask for is a word of the tags column.
/// </summary>
public static class ArticleIndex
{
    /// <summary>Raised when what the index holds of an article changes: the next start builds it anew.</summary>
    public const string Version = "2";

    /// <summary>The setting that holds the version of the index in the file.</summary>
    public const string VersionKey = "search-index";

    internal const string CreateSql =
        "CREATE VIRTUAL TABLE ArticleIndex USING fts5(title, lead, body, author, address, tags, content='', contentless_delete=1, "
        + "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")";

    /// <summary>Every article bears it: what a search that only excludes begins with.</summary>
    public const string AllTag = "all";

    public const string OnStoryTag = "onstory";

    public const string OffStoryTag = "offstory";

    public const string DatedTag = "dated";

    public const string UndatedTag = "undated";

    public static string OutletTag(int id) => string.Create(CultureInfo.InvariantCulture, $"o{id}");

    public static string LanguageTag(string language) => Tag('l', language);

    /// <summary>zh for zh-TW as well.</summary>
    public static string MainLanguageTag(string language) => Tag('p', language.Split('-')[0]);

    public static string TopicTag(string topicKey) => Tag('t', topicKey);

    public static string StateTag(TextState state) => Tag('s', state.ToString());

    /// <summary>The day, month or year of publication, or of when the article was first seen.</summary>
    public static string DayTag(DateOnly day, DaySpan span, bool seen) =>
        (seen ? "seen" : "day")
        + day.ToString(
            span switch
            {
                DaySpan.Year => "yyyy",
                DaySpan.Month => "yyyyMM",
                _ => "yyyyMMdd",
            },
            CultureInfo.InvariantCulture
        );

    /// <summary>Brings the index up to date with the articles that this context's transaction touched.</summary>
    public static async Task RefreshAsync(TrackerDbContext db, CancellationToken stop)
    {
        var touched = db.TakeTouched();
        foreach (var ids in touched.Chunk(100))
        {
            await PutAsync(db, ids, stop);
        }

        await ArticleChanges.NoteAsync(db, db.TakeCounted(), touched, stop);
    }

    /// <summary>Puts these articles into the index, whatever it held of them.</summary>
    internal static async Task PutAsync(TrackerDbContext db, IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        await ArticleChanges.NoteAsync(db, ids, stop);
        var rows = await db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Include(a => a.Text)
            .Include(a => a.Topics)
            .AsSplitQuery()
            .ToListAsync(stop);
        var taken = new TakenPlaces();
        foreach (var article in rows)
        {
            var place = await PlaceAsync(db, article, taken, stop);
            if (article.SearchId is { } before)
            {
                await db.Database.ExecuteSqlAsync($"DELETE FROM ArticleIndex WHERE rowid = {before}", stop);
            }

            if (article.SearchId != place)
            {
                await db
                    .Articles.Where(a => a.Id == article.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.SearchId, place), stop);
            }

            var (lead, body) = Parts(article.Text?.Text);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO ArticleIndex(rowid, title, lead, body, author, address, tags)
                VALUES ({place}, {SearchTokens.Join(article.Title)}, {SearchTokens.Join(lead)}, {SearchTokens.Join(body)},
                {SearchTokens.Join(article.Author)}, {SearchTokens.Join(article.Url)}, {Tags(article)})
                """,
                stop
            );
        }
    }

    private static async Task<long> PlaceAsync(TrackerDbContext db, Article article, TakenPlaces known, CancellationToken stop)
    {
        var (first, last, start) = SearchPlace.Of(article);
        if (article.SearchId is { } present && present >= first && present <= last)
        {
            return present;
        }

        const int Step = 256;
        for (var from = known.Beyond(start); ; from += Step)
        {
            var taken = (
                await db
                    .Articles.Where(a => a.SearchId >= from && a.SearchId < from + Step)
                    .Select(a => a.SearchId!.Value)
                    .ToListAsync(stop)
            ).ToHashSet();
            for (var place = from; place < from + Step; place++)
            {
                if (!taken.Contains(place))
                {
                    known.Add(start, place);
                    return place;
                }
            }
        }
    }

    /// <summary>The first paragraph, and the rest.</summary>
    private static (string Lead, string Body) Parts(string? text)
    {
        if (text is null)
        {
            return ("", "");
        }

        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[end..]);
    }

    private static string Tags(Article article)
    {
        List<string> tags =
        [
            AllTag,
            article.OnStory ? OnStoryTag : OffStoryTag,
            article.PublishedPrecision >= DatePrecision.Day ? DatedTag : UndatedTag,
            OutletTag(article.OutletId),
            StateTag(article.TextState),
        ];
        if (article.Language is { } language)
        {
            tags.Add(LanguageTag(language));
            tags.Add(MainLanguageTag(language));
        }

        foreach (var span in Enum.GetValues<DaySpan>())
        {
            tags.Add(DayTag(DateOnly.FromDateTime(article.FirstSeenAt.UtcDateTime), span, seen: true));
            if (article.PublishedDay is { } day)
            {
                tags.Add(DayTag(day, span, seen: false));
            }
        }

        tags.AddRange(article.Topics.Select(topic => TopicTag(topic.TopicKey)));
        return string.Join(' ', tags);
    }

    /// <summary>One word of the index for a value of any characters.</summary>
    private static string Tag(char kind, string value)
    {
        var tag = new StringBuilder().Append(kind);
        foreach (var c in value.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                tag.Append(c);
            }
            else
            {
                tag.Append('\uA4F8').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('\uA4F8');
            }
        }

        return tag.ToString();
    }
}
