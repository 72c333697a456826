using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Dates of publication in order of trust: JSON-LD, meta, microdata, a time element near the headline, the address (a day
/// only), lines at the headline or called a date, the day on which the piece was made, then places that were not made to say
/// it. The order follows how often each is right on public test sets.
/// </summary>
internal static partial class PublishedDates
{
    /// <summary>Nodes between headline and a time element from which on a line nearer by is trusted more.</summary>
    private const int FarTime = 60;

    private const int PatternTimeout = 10_000;

    /// <param name="page">The page.</param>
    /// <param name="headline">The element that shows the headline.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="language">BCP 47 tag of the text: says whether 3/5/2025 is in March or in May.</param>
    public static IReadOnlyList<DateCandidate> Of(PageFacts page, PageNode? headline, IReadOnlyList<Block> text, string? language)
    {
        List<DateCandidate> found = [];
        Add(page.LinkedData.ArticleText("datePublished"), "JSON-LD datePublished");
        foreach (var name in DateMetaNames.Published)
        {
            Add(page.Meta.First(name), $"meta {name}");
        }

        foreach (var (name, value) in page.Meta.Prefixed(DateMetaNames.PublishedWords))
        {
            Add(value, $"meta {name}");
        }

        foreach (var element in MarkedElements.Of(page, "datePublished").Take(3))
        {
            Add(Said(element), "microdata datePublished");
        }

        var visible = new VisibleDates(page, headline);
        Take(visible.Labelled, "labelled line");
        var time = DateTimes.Near(page, headline);
        var isFar = time is not null && headline is not null && Math.Abs(time.Index - headline.End) > FarTime;
        if (time is not null && !isFar)
        {
            Add(Said(time), "time element");
        }

        Take(UrlDate.Of(page.Url), "address");
        Take(visible.IsNearLine ? visible.Near : null, "line near the headline");
        Take(visible.Named(), "date line");
        Take(visible.Anywhere(DateRole.Published), "labelled line");
        foreach (var name in DateMetaNames.Made)
        {
            Add(page.Meta.First(name), $"meta {name}");
        }

        Take(visible.IsNearLine ? null : visible.Near, "text near the headline", inferred: true);
        if (time is not null && isFar)
        {
            Add(Said(time), "time element");
        }

        if (found.Count == 0)
        {
            Add(
                page.LinkedData.FirstText("datePublished") ?? page.LinkedData.FirstText("uploadDate"),
                "JSON-LD of the page",
                inferred: true
            );
        }

        Add(page.LinkedData.ArticleText("dateCreated"), "JSON-LD dateCreated", inferred: true);
        foreach (var element in MarkedElements.Of(page, "dateCreated").Take(1))
        {
            Add(Said(element), "microdata dateCreated", inferred: true);
        }

        if (found.Count == 0)
        {
            Take(text.Count > 0 ? DateSpotting.OfDateline(text[0].Text) : null, "dateline", inferred: true);
            Take(ModifiedDates.Of(page), "dateModified", inferred: true);
            Take(visible.Updated ?? visible.Anywhere(DateRole.Updated), "line of an update", inferred: true);
        }

        if (found.Count == 0)
        {
            Take(visible.Beside(text), "text beside the article", inferred: true);
        }

        DateOrder.Settle(found, DateOrder.IsMonthFirst(language, PageUrls.Host(page.Url)));
        PrintedDates.Prefer(
            found,
            [
                visible.Labelled is null ? "" : "labelled line",
                time is null || isFar ? "" : "time element",
                visible.IsNearBare ? "line near the headline" : "",
            ]
        );
        return found;

        void Add(string? raw, string origin, bool inferred = false) =>
            Take(DateText.Read(raw is null ? null : Milliseconds().Replace(raw.Trim(), ".")), origin, inferred);

        void Take(DateReading? reading, string origin, bool inferred = false)
        {
            if (reading is not null && IsPlausible(reading) && !found.Exists(c => c.Date == reading && c.Origin == origin))
            {
                found.Add(new DateCandidate(reading, origin, inferred));
            }
        }
    }

    /// <summary>The first candidate that was made to state the date, else the first of all.</summary>
    public static DateCandidate? Choose(IReadOnlyList<DateCandidate> candidates) =>
        candidates.FirstOrDefault(c => !c.Inferred && c.Date.Precision >= DatePrecision.Day)
        ?? (candidates is [var first, ..] ? first : null);

    /// <summary>Whether candidates that were made to state the date lie more than a day apart.</summary>
    public static bool Conflict(IReadOnlyList<DateCandidate> candidates)
    {
        var trusted = candidates
            .Where(c => !c.Inferred && c.Date.Precision >= DatePrecision.Day && c.Origin is not "time element")
            .ToList();
        return trusted.Count > 1
            && trusted.Max(c => c.Date.Earliest) - trusted.Min(c => c.Date.Earliest)
                > (trusted.Exists(c => c.Date.Precision == DatePrecision.Day) ? TimeSpan.FromHours(48) : TimeSpan.FromHours(24));
    }

    public static bool IsPlausible(DateReading reading) => reading.Earliest.Year is >= 1990 and <= 2100;

    private static string Said(PageNode element) => element["content"] ?? element["datetime"] ?? ElementText.Of(element);

    /// <summary>Some programs part milliseconds by a colon.</summary>
    [GeneratedRegex(@"(?<=T[0-9]{2}:[0-9]{2}:[0-9]{2}):(?=[0-9]{3})", RegexOptions.CultureInvariant, PatternTimeout)]
    private static partial Regex Milliseconds();
}
