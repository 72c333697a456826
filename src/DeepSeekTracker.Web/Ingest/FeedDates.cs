using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Reads the stored dates of a feed that name no zone anew, once the owner says in which one they are meant. Dates of another
/// origin, dates that name their zone and dates for which a person stands are left as they are.
/// </summary>
internal static class FeedDates
{
    /// <summary>The way by which its edits came.</summary>
    public const string Via = "feed’s time zone, as the owner set it";

    private const int PartSize = 200;

    /// <param name="before">The zone in which they were read; null: UTC.</param>
    /// <returns>Dates that changed, and dates that would lie in the future in the new zone and stay as they are.</returns>
    public static async Task<(int Changed, int Left)> ReadAgainAsync(
        TrackerDbContext db,
        Feed feed,
        string? before,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var offered = await db
            .FeedEntries.Where(e => e.FeedId == feed.Id && e.ArticleId != null && e.DateText != null)
            .Where(e =>
                db.Articles.Any(a => a.Id == e.ArticleId && a.PublishedZone == ZoneBasis.Assumed)
                || db.ArticlePages.Any(p => p.ArticleId == e.ArticleId && p.DateBefore != null)
                || db.SavedReadings.Any(r => r.ArticleId == e.ArticleId && r.DateBefore != null)
            )
            .Select(e => new { ArticleId = e.ArticleId!.Value, e.DateText })
            .ToListAsync(stop);
        var (changed, left) = (0, 0);
        foreach (var part in offered.ToLookup(e => e.ArticleId, e => e.DateText!).Chunk(PartSize))
        {
            var ids = part.Select(texts => texts.Key).ToList();
            var articles = await db.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
            var given = (
                (List<GivenReading>)
                    [
                        .. await db.ArticlePages.Where(p => ids.Contains(p.ArticleId)).ToListAsync(stop),
                        .. await db.SavedReadings.Where(r => ids.Contains(r.ArticleId)).ToListAsync(stop),
                    ]
            ).ToLookup(reading => reading.ArticleId);
            var told = await db
                .Edits.Where(e => ids.Contains(e.ArticleId) && e.Field == Edit.OtherDate)
                .Select(e => e.ArticleId)
                .ToHashSetAsync(stop);
            foreach (var texts in part)
            {
                if (!articles.TryGetValue(texts.Key, out var article))
                {
                    continue;
                }

                var anew = new Reader(feed, before, article, [.. texts], now);
                foreach (var reading in given[article.Id])
                {
                    ReadBefore(reading, anew);
                }

                var was = FormerDates.Of(article);
                if (anew.Read(was) is not { } became)
                {
                    left += anew.IsAhead(was) ? 1 : 0;
                    continue;
                }

                changed++;
                FormerDates.Put(article, became);
                if (was.Conflict || told.Contains(article.Id) || given.Contains(article.Id))
                {
                    article.DateConflict = await IsDisputedAsync(db, article, was, became, stop);
                }

                article.SortAt = ArticleStore.SortKey(article);
                db.Edits.Add(
                    new Edit
                    {
                        ArticleId = article.Id,
                        SeenAt = now,
                        Field = PageGifts.Date,
                        Before = FormerDates.Text(was),
                        After = FormerDates.Text(became),
                        Via = Via,
                    }
                );
            }

            await db.SaveChangesAsync(stop);
            LetGo(db);
        }

        return (changed, left);
    }

    /// <summary>A conflict ends only where it is known what it was with.</summary>
    private static async Task<bool> IsDisputedAsync(
        TrackerDbContext db,
        Article article,
        FormerDate was,
        FormerDate became,
        CancellationToken stop
    )
    {
        var others = await OfferedDates.OthersAsync(db, article, stop);
        others.RemoveAll(other => other.At == became.At && other.Origin == became.Origin);
        return others.Exists(other => DateTrust.IsConflict(other, became))
            || (was.Conflict && !others.Exists(other => DateTrust.IsConflict(other, was)));
    }

    /// <summary>The feed's date stands behind the page's or file's: better rules may bring it back.</summary>
    private static void ReadBefore(GivenReading reading, Reader anew)
    {
        if (StoredJson.ReadOne<FormerDate>(reading.DateBefore) is { } was && anew.Read(was) is { } became)
        {
            reading.DateBefore = StoredJson.WriteOne(became);
        }
    }

    private static void LetGo(TrackerDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.Entity is Article or GivenReading or Edit)
            {
                entry.State = EntityState.Detached;
            }
        }
    }

    /// <summary>Reads the dates of one article.</summary>
    /// <param name="texts">What the feed said.</param>
    private sealed class Reader(Feed feed, string? before, Article article, string[] texts, DateTimeOffset now)
    {
        /// <summary>The date in the feed's present zone; null where it is not this feed's, the same, or not possible.</summary>
        public FormerDate? Read(FormerDate was) =>
            IsOfFeed(was) && Anew(was) is { } date && date.Earliest != was.At && IsPossible(date)
                ? FormerDates.Of(new ArticleDate(date, was.Origin!, was.Trust), was.Conflict)
                : null;

        public bool IsAhead(FormerDate was) => IsOfFeed(was) && Anew(was) is { } date && !IsPossible(date);

        private DateReading? Anew(FormerDate was) => DateText.ReadIn(was.Raw, feed.AssumedZone);

        private bool IsPossible(DateReading date) =>
            DateTrust.IsPossible(date, article.FirstSeenAt > now ? now : article.FirstSeenAt);

        /// <summary>Another feed may have told the date: this one did where it said so in these words, or in its former zone.</summary>
        private bool IsOfFeed(FormerDate was)
        {
            if (
                was is not { Zone: ZoneBasis.Assumed, Trust: < DateTrust.Person, Raw: { } raw, Origin: { } origin }
                || !origin.StartsWith("feed", StringComparison.Ordinal)
            )
            {
                return false;
            }

            var (isFirst, isSaid) = (article.FeedId == feed.Id, texts.Contains(raw, StringComparer.Ordinal));
            return (isFirst && isSaid) || ((isFirst || isSaid) && DateText.ReadIn(raw, before)?.Earliest == was.At);
        }
    }
}
