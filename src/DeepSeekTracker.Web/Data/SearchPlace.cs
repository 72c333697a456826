using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// Where an article stands in the index. Places rise with time, so that the newest of many hits are found without sorting
/// them: a day has 2^18 places, the upper half for what happened in it, by minute; the lower half for what may belong to it
/// or a later day, which lists show right after the day's own.
/// </summary>
internal static class SearchPlace
{
    private const int DayBits = 18;
    private const long DatedHalf = 1L << 17;
    private const int MinuteBits = 6;
    private const int PlacesOfMinute = 1 << MinuteBits;

    /// <summary>Articles of a whole day begin at many places, so that a day with thousands is not searched from its start.</summary>
    private const int PlacesOfWholeDay = 64 * PlacesOfMinute;

    private static long OfDay(DateOnly day) => (long)day.DayNumber << DayBits;

    /// <summary>The places that fit the article, and the one to try first; a full minute goes on in the next.</summary>
    public static (long First, long Last, long Start) Of(Article article)
    {
        var at = article.SortAt.UtcDateTime;
        if (article.PublishedDay is null && article.SortAt != article.FirstSeenAt)
        {
            // Its sort instant is just before the first day that it may belong to.
            var day = OfDay(DateOnly.FromDateTime(at).AddDays(1));
            return (day, day + DatedHalf - 1, day + Spread(article.Id, (int)DatedHalf / 2));
        }

        var start = OfDay(DateOnly.FromDateTime(at)) + DatedHalf;
        if (article.PublishedPrecision == DatePrecision.Day)
        {
            return (start, start + DatedHalf - 1, start + Spread(article.Id, PlacesOfWholeDay));
        }

        var minute = start + ((long)at.TimeOfDay.TotalMinutes << MinuteBits);
        return (minute, minute + PlacesOfMinute - 1, minute + Spread(article.Id, PlacesOfMinute));
    }

    /// <summary>Where lists put an article that has no place yet.</summary>
    public static long About(DateTimeOffset sortAt) =>
        OfDay(DateOnly.FromDateTime(sortAt.UtcDateTime))
        + DatedHalf
        + ((long)sortAt.UtcDateTime.TimeOfDay.TotalMinutes << MinuteBits);

    private static long Spread(int id, int places) => id % places;
}
