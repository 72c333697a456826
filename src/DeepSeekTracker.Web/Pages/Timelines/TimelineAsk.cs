using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.Extensions.Primitives;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>What one bar stands for.</summary>
public enum TimelineUnit
{
    Day,
    Week,
    Month,
}

/// <summary>What the address of a timeline asks for.</summary>
/// <param name="Filter">Which articles; its days are those that are shown.</param>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown.</param>
/// <param name="By">What the bars are stacked by.</param>
/// <param name="IsShare">Shares of a hundred in place of counts.</param>
/// <param name="Unit">What one bar stands for.</param>
public sealed record TimelineAsk(ArticleFilter Filter, DateOnly From, DateOnly To, CoverageBy By, bool IsShare, TimelineUnit Unit)
{
    /// <summary>More bars than this are no picture any more.</summary>
    public const int MostBars = 400;

    private const int MostDaysByDay = 120;
    private const int MostDaysByWeek = 1000;

    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2050, 12, 31);

    public static readonly IReadOnlyList<(string Word, CoverageBy By)> Stacks =
    [
        ("topic", CoverageBy.Topic),
        ("outlet", CoverageBy.Outlet),
        ("lang", CoverageBy.Language),
        ("country", CoverageBy.Country),
        ("type", CoverageBy.Kind),
    ];

    /// <summary>What bars are stacked by, for the reader.</summary>
    public static string Name(CoverageBy by) =>
        by switch
        {
            CoverageBy.Outlet => T("outlet"),
            CoverageBy.Language => T("language"),
            CoverageBy.Country => T("country"),
            CoverageBy.Kind => T("type of outlet"),
            _ => T("topic"),
        };

    /// <summary>What one bar stands for, for the reader.</summary>
    public static string Name(TimelineUnit unit) =>
        unit switch
        {
            TimelineUnit.Week => T("week"),
            TimelineUnit.Month => T("month"),
            _ => T("day"),
        };

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <param name="mostBars">More bars than these are put together to weeks or months.</param>
    public static TimelineAsk Parse(
        IEnumerable<KeyValuePair<string, StringValues>> query,
        StoryWindow window,
        int mostBars = MostBars
    )
    {
        var pairs = query.ToList();
        var filter = ArticleFilterQuery.Parse(pairs).Filter;
        var from = Within(filter.From ?? (filter.To is { } end && end < window.From ? Moved(end, -30) : window.From));
        var to = Within(filter.To ?? (from > window.To ? Moved(from, 30) : window.To));
        (from, to) = from <= to ? (from, to) : (to, from);
        var by = Stacks.FirstOrDefault(stack => stack.Word == Word("by"), Stacks[0]).By;
        var days = to.DayNumber - from.DayNumber + 1;
        TimelineUnit? asked =
            Enum.TryParse<TimelineUnit>(Word("unit"), ignoreCase: true, out var unit) && Enum.IsDefined(unit) ? unit : null;
        return new(filter with { From = null, To = null }, from, to, by, Word("show") == "share", Fitting(asked, days, mostBars));

        string? Word(string name) => pairs.LastOrDefault(pair => pair.Key == name).Value.LastOrDefault();
    }

    /// <summary>What of an address beside its search was not understood, or is shown otherwise than a list would.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var pairs = query.ToList();
        var read = ArticleFilterQuery.Parse(pairs);
        var own = new List<string>();
        if (read.Filter is { From: { } from, To: { } to } && from > to)
        {
            own.Add(
                T(
                    "The first day ({0}) is after the last day ({1}): they were taken the other way round.",
                    DateWords.Key(from),
                    DateWords.Key(to)
                )
            );
            read = ArticleFilterQuery.Parse(pairs.Where(pair => !IsDay(pair.Key)));
        }

        if (read.Filter.Days == DayScope.Undated)
        {
            own.Add(
                T("Only articles whose day is not known are asked for. No chart has a place for them; they are told below it.")
            );
        }

        return [.. own, .. Words(pairs), .. read.Problems];
    }

    /// <summary>What the choices of the page itself were not understood as.</summary>
    private static IEnumerable<string> Words(List<KeyValuePair<string, StringValues>> pairs)
    {
        IReadOnlyList<string> units = [.. Enum.GetNames<TimelineUnit>().Select(name => name.ToLowerInvariant())];
        return
        [
            .. WordProblem.Of("by", Word("by"), [.. Stacks.Select(stack => stack.Word)]),
            .. WordProblem.Of("show", Word("show"), ["count", "share"]),
            .. WordProblem.Of("unit", Word("unit")?.ToLowerInvariant(), units),
        ];

        string? Word(string name) => pairs.LastOrDefault(pair => pair.Key == name).Value.LastOrDefault();
    }

    private static bool IsDay(string name) =>
        name.Equals("from", StringComparison.OrdinalIgnoreCase) || name.Equals("to", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of this timeline.</summary>
    public string Href(string page = "/timeline")
    {
        var link = ArticleFilterQuery.Link(page, Filter with { From = From, To = To });
        return $"{link}&by={Stacks.First(stack => stack.By == By).Word}{(IsShare ? "&show=share" : "")}&unit={Unit.ToString().ToLowerInvariant()}";
    }

    /// <summary>True where the search is so long that the page holds it once, in a form, in place of links that would each repeat it.</summary>
    public bool IsLong => ArticleFilterQuery.IsLong(Filter.Words);

    /// <summary>The same for other days, by the unit that fits them.</summary>
    public TimelineAsk Zoomed(DateOnly from, DateOnly to, TimelineUnit? unit = null)
    {
        var (first, last) = (Within(from), Within(to));
        return this with { From = first, To = last, Unit = Fitting(unit, last.DayNumber - first.DayNumber + 1) };
    }

    /// <summary>The same length of time before or after.</summary>
    public TimelineAsk Moved(int lengths) =>
        this with
        {
            From = Within(Moved(From, lengths * Days)),
            To = Within(Moved(To, lengths * Days)),
        };

    public bool IsPossible(TimelineUnit unit) => Fitting(unit, Days) == unit;

    /// <summary>The articles of some days within what is asked.</summary>
    public ArticleFilter Articles(DateOnly from, DateOnly to) => Filter with { From = from, To = to };

    /// <summary>Where a bar leads: the articles of its day, or its days.</summary>
    public string Opened(TimeBucket bar) =>
        bar.IsMonth ? Zoomed(bar.From, bar.To, TimelineUnit.Day).Href()
        : Unit == TimelineUnit.Week || bar.From != bar.To ? Zoomed(bar.From, bar.To).Href()
        : Filter.IsEverything ? $"/days/{DateWords.Key(bar.From)}"
        : ArticleFilterQuery.Link("/articles", Articles(bar.From, bar.To));

    private static TimelineUnit Fitting(TimelineUnit? asked, int days, int mostBars = MostBars)
    {
        var unit =
            asked
            ?? (
                days <= MostDaysByDay ? TimelineUnit.Day
                : days <= MostDaysByWeek ? TimelineUnit.Week
                : TimelineUnit.Month
            );
        return unit == TimelineUnit.Day && days > mostBars ? Fitting(TimelineUnit.Week, days, mostBars)
            : unit == TimelineUnit.Week && days / 7 > mostBars ? TimelineUnit.Month
            : unit;
    }

    private static DateOnly Moved(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly Within(DateOnly day) =>
        day < Earliest ? Earliest
        : day > Latest ? Latest
        : day;
}
