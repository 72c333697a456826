using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>Coverage over time, stacked.</summary>
public sealed class Index(TimelineReading reading, CollectionQueries collection, FollowedStory story) : PageModel
{
    private const int MostRows = 35;

    public TimelineAsk Ask { get; private set; } = null!;

    public Stack Stack { get; private set; } = null!;

    /// <summary>The numbers: of many days by weeks; the file has each.</summary>
    public Stack Table { get; private set; } = null!;

    public StackChart Chart { get; private set; } = null!;

    /// <summary>Coverage of the filter on all days.</summary>
    public Coverage Coverage { get; private set; } = null!;

    public CollectionDays Collection { get; private set; } = null!;

    public IReadOnlyList<EventDay> Events { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Articles whose day is not known.</summary>
    public int Undated => Coverage.All.Vague + Coverage.All.Undated;

    /// <summary>Articles on days before those shown.</summary>
    public int Before => Coverage.All.Days.Where(day => day.Day < Ask.From).Sum(day => day.Count);

    /// <summary>Articles on days after those shown.</summary>
    public int After => Coverage.All.Days.Where(day => day.Day > Ask.To).Sum(day => day.Count);

    public string StackedBy => TimelineAsk.Name(Ask.By);

    /// <summary>The head of the column of days, weeks or months.</summary>
    public string UnitHead =>
        (Table.Buckets.Count < Stack.Buckets.Count ? TimelineUnit.Week : Ask.Unit) switch
        {
            TimelineUnit.Week => T("Week (UTC)"),
            TimelineUnit.Month => T("Month (UTC)"),
            _ => T("Day (UTC)"),
        };

    /// <summary>Spans of days that readers ask for.</summary>
    public IReadOnlyList<NavLink> Zooms
    {
        get
        {
            var (from, to) = (story.Story.Window.From, story.Story.Window.To);
            List<NavLink> zooms =
            [
                new(T("first week"), Ask.Zoomed(from, from.AddDays(6)).Href()),
                new(T("second week"), Ask.Zoomed(from.AddDays(7), from.AddDays(13)).Href()),
                new(T("first month"), Ask.Zoomed(from, from.AddMonths(1).AddDays(-1)).Href()),
                new(T("the story’s window"), Ask.Zoomed(from, to).Href()),
            ];
            if (Coverage.All.Days is [var first, .., var last])
            {
                zooms.Add(new(T("all days with articles"), Ask.Zoomed(first.Day, last.Day).Href()));
            }

            return zooms;
        }
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var read = ArticleFilterQuery.Parse(Request.Query);
        Problems = [.. read.Problems, .. read.Hints];
        Ask = TimelineAsk.Parse(Request.Query, story.Story.Window);
        (Coverage, Stack) = await reading.ReadAsync(Ask, T("all others"), stop);
        Table = Stack.Folded(MostRows);
        Collection = await collection.BetweenAsync(Ask.From, Ask.To, stop);
        Events = EventDay.Between(story, Ask.From, Ask.To);
        Chart = StackChart.Of(Stack, Label(), Ask.IsShare, Events, Collection.Gaps, Articles);
    }

    /// <summary>The articles of a layer within some days; null for all others where no search can tell them.</summary>
    public string? Articles(StackSeries series, DateOnly from, DateOnly to)
    {
        var asked = Ask.Articles(from, to);
        var filter = series.Key is { } key
            ? TimelineReading.Within(asked, Ask.By, key)
            : TimelineReading.Rest(asked, Ask.By, Stack);
        return filter is null ? null : ArticleFilterQuery.Link("/articles", filter);
    }

    /// <summary>Where a bar leads: the articles of its day, or its days.</summary>
    public string Articles(TimeBucket bucket) =>
        Ask.Unit == TimelineUnit.Day
            ? Ask.Filter.IsEverything
                ? $"/days/{DateWords.Key(bucket.From)}"
                : ArticleFilterQuery.Link("/articles", Ask.Articles(bucket.From, bucket.To))
            : Ask.Zoomed(bucket.From, bucket.To, Ask.Unit == TimelineUnit.Month ? TimelineUnit.Day : null).Href();

    private string Label() =>
        T(
            "Articles per {0} by {1}, {2} to {3}, {4}: {5}.",
            TimelineAsk.Name(Ask.Unit),
            StackedBy,
            DateWords.Day(Ask.From),
            DateWords.Day(Ask.To),
            Ask.IsShare ? T("as shares") : T("as counts"),
            ReportText.Of(Stack.AllReports)
        );
}
