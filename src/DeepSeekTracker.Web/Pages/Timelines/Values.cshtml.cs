using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>The values of a timeline as a file: by any unit, since a file has room for each day, and by nothing too.</summary>
public sealed class Values(TimelineReading reading, UnreadLimits unread, FollowedStory story) : PageModel
{
    private const string All = "all";
    private const int BarsAtOnce = 500;

    private static readonly string[] Columns = ["from", "to", "by", "series", "name", "count", "total_count", "ratio"];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await unread.OfAsync(ArticleFilterQuery.Parse(Request.Query), stop) is { Count: > 0 } problems)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Content($"Nothing was exported. {string.Join(' ', problems)}\n", "text/plain; charset=utf-8");
        }

        var ask = TimelineAsk.Parse(Request.Query, story.Story.Window, mostBars: int.MaxValue);
        if (Request.Query["by"] == All)
        {
            ask = ask with { By = CoverageBy.None };
        }

        var (_, stack) = await reading.ReadAsync(ask, ask.By == CoverageBy.None ? "all articles" : "all others", stop);
        var by = ask.By == CoverageBy.None ? All : TimelineAsk.Stacks.First(s => s.By == ask.By).Word;
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition =
            $"attachment; filename=timeline-{by}-{DateWords.Key(ask.From)}-{DateWords.Key(ask.To)}.csv";
        var line = new CsvLine(forSpreadsheets: false);
        await Response.WriteAsync(line.Head(Columns), stop);
        foreach (var some in Enumerable.Range(0, stack.Buckets.Count).Chunk(BarsAtOnce))
        {
            await Response.WriteAsync(string.Concat(some.SelectMany(at => Lines(stack, at, by, line))), stop);
        }

        return new EmptyResult();
    }

    private static IEnumerable<string> Lines(Stack stack, int at, string by, CsvLine line)
    {
        var (bucket, articles) = (stack.Buckets[at], stack.Articles[at]);
        return stack.Series.Select(series =>
            line.Of([
                DateWords.Key(bucket.From),
                DateWords.Key(bucket.To),
                by,
                series.Key,
                series.Name,
                series.Counts[at],
                articles,
                articles == 0 ? null : (series.Counts[at] / (double)articles).ToString("0.####", CultureInfo.InvariantCulture),
            ])
        );
    }
}
