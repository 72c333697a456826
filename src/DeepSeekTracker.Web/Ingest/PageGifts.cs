using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// What a page, or a saved file, gave to its article that nothing else did. A new reading takes its own gifts back before it
/// gives again, so that better rules mend what worse ones read; what feeds, tables and persons said stays as it is.
/// </summary>
internal sealed class PageGifts
{
    public const string Date = "date";
    public const string Title = "title";

    /// <summary>The ways by which its edits came.</summary>
    public const string Via = "page, read anew";
    public const string FileVia = "saved file, read anew";
    private readonly Article _article;
    private readonly string _via;
    private readonly Dictionary<string, string?> _before;
    private readonly FormerDate _dateBefore;
    private readonly Dictionary<string, string?> _free;
    private readonly FormerDate _freeDate;

    private PageGifts(Article article, GivenReading? former, string via)
    {
        (_article, _via) = (article, via);
        _before = Facts(article);
        _dateBefore = FormerDates.Of(article);
        if (former is not null)
        {
            TakeBack(
                StoredJson.ReadOne<PageReading>(former.Reading)!,
                [.. StoredJson.Read<string>(former.Gave)],
                StoredJson.ReadOne<FormerDate>(former.DateBefore)
            );
        }
        else if (via == Via && article.TitleOrigin is "page")
        {
            // Read before readings were kept: of the title alone it is known where it came from.
            Put(article, Title, null);
        }

        (_free, _freeDate) = (Facts(article), FormerDates.Of(article));
    }

    /// <summary>True where the date was the former reading's.</summary>
    public bool IsDateFree { get; private set; }

    /// <summary>Frees the article of what the former reading of its page, or saved file, gave it.</summary>
    public static PageGifts TakenBack(Article article, GivenReading? former, bool isFile) =>
        new(article, former, isFile ? FileVia : Via);

    /// <summary>What the article has.</summary>
    public static IEnumerable<string> Had(Article article) =>
        Facts(article)
            .Where(fact => fact.Value is not null)
            .Select(fact => fact.Key)
            .Concat(article.PublishedAt is null ? [] : [Date]);

    /// <summary>What of a former reading's gifts another reading says as well.</summary>
    public static IEnumerable<string> Same(GivenReading former, PageReading reading)
    {
        var said = StoredJson.ReadOne<PageReading>(former.Reading)!;
        var (before, after) = (Facts(said), Facts(reading));
        return StoredJson
            .Read<string>(former.Gave)
            .Where(field =>
                field == Date
                    ? (said.PublishedAt, said.PublishedOrigin) == (reading.PublishedAt, reading.PublishedOrigin)
                    : before.GetValueOrDefault(field) == after.GetValueOrDefault(field)
            );
    }

    /// <summary>Ends a reading: what it left blank keeps its former value, unless it is the same page by better rules.</summary>
    /// <returns>The changes to note, what the reading gave, and the date before it.</returns>
    public (IReadOnlyList<Edit> Edits, IReadOnlyList<string> Gave, FormerDate? DateBefore) Given(
        bool isSamePage,
        DateTimeOffset now
    )
    {
        var given = Facts(_article);
        List<string> gave = [.. given.Where(fact => fact.Value is not null && _free[fact.Key] is null).Select(fact => fact.Key)];
        if (!isSamePage)
        {
            foreach (var (field, value) in _before.Where(fact => fact.Value is not null && given[fact.Key] is null))
            {
                Put(_article, field, value);
                gave.Add(field);
            }

            if (FormerDates.Of(_article) == _freeDate)
            {
                FormerDates.Put(_article, _dateBefore);
            }
        }

        var isDateGiven =
            _article.PublishedAt is not null && FormerDates.Of(_article) with { Conflict = _freeDate.Conflict } != _freeDate;
        if (isDateGiven)
        {
            gave.Add(Date);
        }

        var after = Facts(_article);
        var edits = _before
            .Where(fact => fact.Value is not null && after[fact.Key] != fact.Value)
            .Select(fact => Change(fact.Key, fact.Value, after[fact.Key], _via, now))
            .ToList();
        // That a page's date went before a feed's is told beside the date; a change is what the page itself gave before.
        if (_dateBefore != _freeDate && !IsDate(_article, _dateBefore.At, _dateBefore.Origin))
        {
            edits.Add(Change(Date, FormerDates.Text(_dateBefore), FormerDates.Text(FormerDates.Of(_article)), _via, now));
        }

        return (edits, gave, isDateGiven ? _freeDate : null);
    }

    private void TakeBack(PageReading reading, HashSet<string> gave, FormerDate? dateBefore)
    {
        var read = Facts(reading);
        foreach (var (field, value) in _before)
        {
            // A feed or a person may have said something else since.
            if (gave.Contains(field) && value == read.GetValueOrDefault(field))
            {
                Put(_article, field, null);
            }
        }

        if (gave.Contains(Date) && IsDate(_article, reading.PublishedAt, reading.PublishedOrigin))
        {
            IsDateFree = true;
            FormerDates.Put(_article, dateBefore ?? FormerDates.None);
        }
    }

    /// <summary>The database keeps milliseconds.</summary>
    public static bool IsDate(Article article, DateTimeOffset? at, string? origin) =>
        article.PublishedAt?.ToUnixTimeMilliseconds() == at?.ToUnixTimeMilliseconds() && article.PublishedOrigin == origin;

    private static Dictionary<string, string?> Facts(Article article) =>
        new(StringComparer.Ordinal)
        {
            [Title] = article.Title,
            ["subtitle"] = article.Subtitle,
            ["author"] = article.Author,
            ["language"] = article.Language,
            ["section"] = article.Section,
            ["tags"] = article.Tags,
            ["lead image"] = article.LeadImageUrl,
        };

    private static Dictionary<string, string?> Facts(PageReading reading) =>
        new(StringComparer.Ordinal)
        {
            [Title] = reading.Title,
            ["subtitle"] = reading.Subtitle,
            ["author"] = reading.Author,
            ["language"] = reading.Language,
            ["section"] = reading.Section,
            ["tags"] = reading.Keywords.Count > 0 ? string.Join("; ", reading.Keywords) : null,
            ["lead image"] = reading.LeadImageUrl,
        };

    private static void Put(Article article, string field, string? value)
    {
        switch (field)
        {
            case Title:
                article.Title = value;
                article.TitleOrigin = value is null ? null : "page";
                break;
            case "subtitle":
                article.Subtitle = value;
                break;
            case "author":
                article.Author = value;
                break;
            case "language":
                article.Language = value;
                break;
            case "section":
                article.Section = value;
                break;
            case "tags":
                article.Tags = value;
                break;
            default:
                article.LeadImageUrl = value;
                break;
        }
    }

    /// <summary>An edit that a reading makes.</summary>
    public static Edit Change(string field, string? before, string? after, string via, DateTimeOffset now) =>
        new()
        {
            SeenAt = now,
            Field = field,
            Before = before,
            After = after,
            Via = via,
        };
}
