using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>The values of a timeline as a file.</summary>
public sealed class Values(TimelineReading reading, FollowedStory story) : PageModel
{
    private static readonly string[] Columns = ["from", "to", "by", "series", "name", "count", "total_count", "ratio"];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var ask = TimelineAsk.Parse(Request.Query, story.Story.Window);
        var (_, stack) = await reading.ReadAsync(ask, "all others", stop);
        var by = TimelineAsk.Stacks.First(s => s.By == ask.By).Word;
        var line = new CsvLine(forSpreadsheets: false);
        var text = new StringBuilder(line.Head(Columns));
        for (var at = 0; at < stack.Buckets.Count; at++)
        {
            var bucket = stack.Buckets[at];
            foreach (var series in stack.Series)
            {
                var ratio =
                    stack.Articles[at] == 0
                        ? null
                        : (series.Counts[at] / (double)stack.Articles[at]).ToString("0.####", CultureInfo.InvariantCulture);
                text.Append(
                    line.Of([
                        DateWords.Key(bucket.From),
                        DateWords.Key(bucket.To),
                        by,
                        series.Key,
                        series.Name,
                        series.Counts[at],
                        stack.Articles[at],
                        ratio,
                    ])
                );
            }
        }

        return File(
            Encoding.UTF8.GetBytes(text.ToString()),
            "text/csv; charset=utf-8",
            $"timeline-{by}-{DateWords.Key(ask.From)}-{DateWords.Key(ask.To)}.csv"
        );
    }
}
