using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Offers a draft's date to a known article and sees to it that no date of a trusted place goes without trace. What a page says
/// is kept with its reading; of all others the date that lost becomes an edit.
/// </summary>
internal static class OfferedDates
{
    public static async Task PutAsync(
        TrackerDbContext db,
        Article article,
        ArticleDraft draft,
        List<Edit> edits,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        if (draft.Published is not { } date)
        {
            return;
        }

        var before = FormerDates.Of(article);
        var others = DateTrust.IsRestated(date, article) ? await OthersAsync(db, article, stop) : [];
        var isConflict = DateTrust.Offer(article, date, now, others);
        if (draft.Page is { IsImport: false } || before.At is not { } was || article.PublishedAt is not { } at)
        {
            return;
        }

        var isStated = date.Trust >= DateTrust.Person;
        if (!DateTrust.IsWithin(at, was, before.Precision))
        {
            // A person's word is noted wherever it takes another's place, a feed's or table's only where that was serious.
            if (isStated || isConflict)
            {
                edits.Add(Change(PageGifts.Date, FormerDates.Text(before), FormerDates.Of(article), draft, now));
            }
        }
        else if (isConflict)
        {
            var other = FormerDates.Of(date, conflict: true);
            var told = (await OthersAsync(db, article, stop)).Select(FormerDates.Text);
            if (!told.Contains(FormerDates.Text(other)))
            {
                edits.Add(Change(Edit.OtherDate, null, other, draft, now));
            }
        }
        else if (isStated && article.PublishedTrust > before.Trust)
        {
            await VouchAsync(db, article, FormerDates.Of(date, article.DateConflict), draft, edits, now, stop);
        }
    }

    /// <summary>
    /// A person stands for the day on which a page named the hour: better rules may take back the hour, never the day. What a
    /// feed said before the page is told, the hour of a day that now stands by itself among it.
    /// </summary>
    private static async Task VouchAsync(
        TrackerDbContext db,
        Article article,
        FormerDate stated,
        ArticleDraft draft,
        List<Edit> edits,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        GivenReading?[] readings =
        [
            await db.SavedReadings.FindAsync([article.Id], stop),
            await db.ArticlePages.FindAsync([article.Id], stop),
        ];
        foreach (var reading in readings.OfType<GivenReading>())
        {
            if (!StoredJson.Read<string>(reading.Gave).Contains(PageGifts.Date))
            {
                continue;
            }

            if (
                StoredJson.ReadOne<FormerDate>(reading.DateBefore) is { At: { } at } former
                && !DateTrust.IsWithin(stated.At!.Value, at, former.Precision)
                && FormerDates.Text(former) is { } told
                && edits.TrueForAll(edit => edit.Field != Edit.OtherDate || edit.After != told)
                && !await IsToldAsync(db, article.Id, told, stop)
            )
            {
                edits.Add(Change(Edit.OtherDate, null, former, draft, now));
            }

            reading.DateBefore = StoredJson.WriteOne(stated);
        }
    }

    private static Task<bool> IsToldAsync(TrackerDbContext db, int articleId, string date, CancellationToken stop) =>
        db.Edits.AnyAsync(e => e.ArticleId == articleId && e.Field == Edit.OtherDate && e.After == date, stop);

    /// <summary>What places other than a person said of the date, as far as it is kept.</summary>
    public static async Task<List<FormerDate>> OthersAsync(TrackerDbContext db, Article article, CancellationToken stop)
    {
        var page = await db.ArticlePages.FindAsync([article.Id], stop);
        var file = await db.SavedReadings.FindAsync([article.Id], stop);
        var told = await db
            .Edits.AsNoTracking()
            .Where(e => e.ArticleId == article.Id)
            .Where(e => e.Via != PageGifts.Via && e.Via != PageGifts.FileVia && e.Via != FeedDates.Via)
            .Where(e => e.Field == Edit.OtherDate || (e.Field == PageGifts.Date && article.DateConflict))
            .ToListAsync(stop);
        List<FormerDate?> all =
        [
            OfItsPlace(FormerDates.Of(article)),
            Read(page),
            OfItsPlace(StoredJson.ReadOne<FormerDate>(page?.DateBefore)),
            OfItsPlace(StoredJson.ReadOne<FormerDate>(file?.DateBefore)),
            .. told.Select(Told),
        ];
        return [.. all.OfType<FormerDate>().Where(other => other is { At: not null, Trust: < DateTrust.Person })];
    }

    /// <summary>A person may stand for the hour that another place told: as that place's it is trusted as the place is.</summary>
    private static FormerDate? OfItsPlace(FormerDate? date) =>
        date is not { Trust: >= DateTrust.Person } ? date
        : DateTrust.IsOfFile(date.Origin) ? null
        : date with { Trust = DateTrust.Of(date.Origin) };

    /// <summary>
    /// The date of another place that an edit tells; null where a person's file stated it. A line without a label states
    /// nothing: it is the file's own only where the file's line changed.
    /// </summary>
    private static FormerDate? Told(Edit edit)
    {
        if (edit.Field == Edit.OtherDate)
        {
            return FormerDates.Read(edit.After);
        }

        var (was, became) = (FormerDates.Read(edit.Before), FormerDates.Read(edit.After));
        var isOwn =
            DateTrust.IsFrontMatter(was?.Origin) || (DateTrust.IsDateLine(was?.Origin) && DateTrust.IsDateLine(became?.Origin));
        return isOwn ? null : was;
    }

    private static FormerDate? Read(ArticlePage? page) =>
        StoredJson.ReadOne<PageReading>(page?.Reading) is not { PublishedAt: { } at } reading
            ? null
            : new FormerDate(
                at,
                reading.PublishedPrecision,
                null,
                reading.PublishedOrigin,
                null,
                ZoneBasis.None,
                reading.PublishedTrust ?? DateTrust.Of(reading.PublishedOrigin),
                false
            );

    private static Edit Change(string field, string? before, FormerDate after, ArticleDraft draft, DateTimeOffset now) =>
        new()
        {
            SeenAt = now,
            Field = field,
            Before = before,
            After = FormerDates.Text(after),
            Via = draft.Via,
        };
}
