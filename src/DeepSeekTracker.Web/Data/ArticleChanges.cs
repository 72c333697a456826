using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// What each of the last transactions changed, as settings that it stored itself: whoever keeps facts of articles in memory
/// follows the writer by them, also the writer of another process.
/// </summary>
internal static class ArticleChanges
{
    /// <summary>Notes that are kept; who was away for longer reads everything again.</summary>
    public const int Kept = 1024;

    /// <summary>Articles in one note.</summary>
    private const int Most = 500;

    private const string Key = "article-changes";

    /// <summary>The number of the last note; 0 before the first.</summary>
    public static async Task<long> LastAsync(TrackerDbContext db) =>
        await StoredSettings.GetAsync(db, Key, CancellationToken.None) is { } text
            ? long.Parse(text, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Notes what the context stored that is counted, without what was noted already.</summary>
    public static async Task NoteAsync(
        TrackerDbContext db,
        (IReadOnlyCollection<int> Articles, bool Outlets) counted,
        IEnumerable<int> noted,
        CancellationToken stop
    )
    {
        if (counted.Outlets)
        {
            await NoteAsync(db, [], stop);
        }

        foreach (var ids in counted.Articles.Except(noted).Chunk(Most))
        {
            await NoteAsync(db, ids, stop);
        }
    }

    /// <summary>Notes in the caller's transaction that these articles changed, came or went; none: that outlets did.</summary>
    public static async Task NoteAsync(TrackerDbContext db, IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var number = await LastAsync(db) + 1;
        await StoredSettings.PutAsync(
            db,
            Place(number),
            string.Create(CultureInfo.InvariantCulture, $"{number} {Ranges(ids)}"),
            stop
        );
        await StoredSettings.PutAsync(db, Key, number.ToString(CultureInfo.InvariantCulture), stop);
    }

    /// <summary>What the notes say that came after one number, up to another; null where some of them are gone.</summary>
    public static async Task<ArticleChange?> BetweenAsync(TrackerDbContext db, long after, long last, CancellationToken stop)
    {
        if (last < after || last - after > Kept)
        {
            return null;
        }

        var (articles, outlets) = (new SortedSet<int>(), false);
        for (var number = after + 1; number <= last; number++)
        {
            stop.ThrowIfCancellationRequested();
            var note = (await StoredSettings.GetAsync(db, Place(number), stop))?.Split(' ');
            if (note is not [var written, var ranges] || written != number.ToString(CultureInfo.InvariantCulture))
            {
                return null;
            }

            outlets |= ranges.Length == 0;
            Read(ranges, articles);
        }

        return new ArticleChange(articles, outlets);
    }

    private static string Place(long number) => string.Create(CultureInfo.InvariantCulture, $"{Key}:{number % Kept}");

    /// <summary>7-9,12: what is imported together has neighbouring numbers.</summary>
    private static string Ranges(IReadOnlyCollection<int> ids)
    {
        var text = new StringBuilder();
        var (first, last) = (0, -1);
        foreach (var id in ids.Order())
        {
            if (id == last + 1 && text.Length > 0)
            {
                last = id;
                continue;
            }

            End();
            text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{id}");
            (first, last) = (id, id);
        }

        End();
        return text.ToString();

        void End() => text.Append(last > first ? string.Create(CultureInfo.InvariantCulture, $"-{last}") : "");
    }

    private static void Read(string ranges, SortedSet<int> articles)
    {
        foreach (var range in ranges.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            for (var id = int.Parse(ends[0], CultureInfo.InvariantCulture); ; id++)
            {
                articles.Add(id);
                if (id >= int.Parse(ends[^1], CultureInfo.InvariantCulture))
                {
                    break;
                }
            }
        }
    }
}

/// <summary>Articles that changed, came or went, and whether outlets did.</summary>
internal sealed record ArticleChange(IReadOnlyCollection<int> Articles, bool Outlets);
