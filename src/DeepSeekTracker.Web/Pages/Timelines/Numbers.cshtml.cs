using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>The numbers of a timeline, each with its articles.</summary>
public sealed class Numbers(TimelineReading reading, FollowedStory story) : PageModel
{
    private const int MostRows = 35;

    private Stack _stack = null!;

    public TimelineAsk Ask { get; private set; } = null!;

    /// <summary>What is told, for the browser's own title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The numbers: of many days by weeks; the file has each.</summary>
    public Stack Table { get; private set; } = null!;

    /// <summary>True where a row is a week and a bar a day.</summary>
    public bool IsFolded => Table.Buckets.Count < _stack.Buckets.Count;

    public Limits Limits { get; private set; } = null!;

    public IReadOnlyList<UnknownName> Told { get; private set; } = [];

    public string Caption => TimelineReading.Label(Ask, _stack);

    /// <summary>The head of the column of days, weeks or months.</summary>
    public string UnitHead =>
        (IsFolded ? TimelineUnit.Week : Ask.Unit) switch
        {
            TimelineUnit.Week => T("Week (UTC)"),
            TimelineUnit.Month => T("Month (UTC)"),
            _ => T("Day (UTC)"),
        };

    public async Task OnGetAsync(CancellationToken stop)
    {
        Ask = TimelineAsk.Parse(Request.Query, story.Story.Window);
        Told = await reading.ToldAsync(Request.Query, Ask, "/timeline/table", stop);
        (_, _stack) = await reading.ReadAsync(Ask, T("all others"), stop);
        Title = await reading.TitleAsync(T("Timeline as a table"), Ask, stop);
        Limits = await reading.LimitsAsync(Ask, "/timeline/table", stop);
        Table = _stack.Folded(MostRows);
    }

    /// <summary>The days with articles of a row.</summary>
    public IEnumerable<(TimeBucket Day, int Articles)> DaysOf(TimeBucket row) =>
        _stack.Buckets.Zip(_stack.Articles).Where(day => day.Second > 0 && day.First.From >= row.From && day.First.To <= row.To);

    /// <summary>The articles of a number; null for all others where no search can tell them.</summary>
    public string? Articles(StackSeries series, TimeBucket bucket) =>
        Ask.IsLong ? null : TimelineReading.Articles(Ask, _stack, series, bucket.From, bucket.To);
}
