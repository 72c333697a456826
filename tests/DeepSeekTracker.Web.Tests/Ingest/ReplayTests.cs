using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Ten weeks of 19 real feeds, poll by poll, against a plain reading of the same files.</summary>
public sealed class ReplayTests(ITestOutputHelper output)
{
    [CorpusFact]
    public async Task Holds_every_article_of_nineteen_real_feeds_once()
    {
        var corpus = CorpusFolder.Path;
        var feeds = FeedEditions.All(corpus);
        var days = feeds.SelectMany(feed => feed.Days).Distinct().Order().ToList();
        await using var origin = await TestOrigin.StartAsync();
        var outlets = await File.ReadAllTextAsync(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", "outlets.csv"));
        await using var app = new ClockedApp(EveningOf(days[0]), feeds.Select(feed => (feed.Outlet, feed.Url)), outlets);
        foreach (var feed in feeds)
        {
            app.Settings[$"Fetching:HostMap:{new Uri(feed.Url).Host}"] = origin.Endpoint.ToString();
        }

        var watch = Stopwatch.StartNew();
        foreach (var day in days)
        {
            app.Clock.SetUtcNow(EveningOf(day));
            foreach (var feed in feeds.Where(feed => feed.FileOn(day) is not null))
            {
                origin.Serve($"/{feed.Outlet}", context => AnswerAsync(context, feed.FileOn(day)!));
            }

            var report = await app.Get<IngestPass>().PollAsync(all: true, CancellationToken.None);
            Assert.False(report.ConnectionDown);
            Assert.Equal(feeds.Count(feed => feed.FileOn(day) is null), report.Failed);
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{days.Count} polls of {feeds.Count} feeds in {watch.Elapsed.TotalSeconds:0.0} s"
            )
        );
        await CompareAsync(app, feeds, days);
    }

    private async Task CompareAsync(ClockedApp app, IReadOnlyList<FeedEditions> feeds, List<DateOnly> days)
    {
        await using var db = await app.OpenAsync();
        var expectedAll = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<string>();
        output.WriteLine("outlet       expected  found  title changes expected  recorded");
        foreach (var feed in feeds)
        {
            var (matching, changes) = feed.Expected(days);
            var feedId = await db.Feeds.Where(f => f.Url == feed.Url).Select(f => f.Id).SingleAsync();
            var ids = db.FeedEntries.Where(e => e.FeedId == feedId).Select(e => e.ArticleId);
            var articles = await db.Articles.Where(a => a.OnStory && ids.Contains(a.Id)).ToListAsync();
            var found = articles.ConvertAll(a => FeedEditions.Identity(a.Url!));
            var articleIds = articles.ConvertAll(a => a.Id);
            var edits = await db.Edits.CountAsync(e => e.Field == "title" && articleIds.Contains(e.ArticleId));
            output.WriteLine($"{feed.Outlet, -12} {matching.Count, 8} {found.Count, 6} {changes, 23} {edits, 9}");
            problems.AddRange(matching.Except(found, StringComparer.Ordinal).Select(lost => $"{feed.Outlet} lost {lost}"));
            problems.AddRange(found.Except(matching, StringComparer.Ordinal).Select(extra => $"{feed.Outlet} invented {extra}"));
            problems.AddRange(
                found
                    .GroupBy(id => id, StringComparer.Ordinal)
                    .Where(g => g.Count() > 1)
                    .Select(twice => $"{feed.Outlet} twice {twice.Key}")
            );
            if (edits != changes)
            {
                problems.Add($"{feed.Outlet} recorded {edits} of {changes} changed titles");
            }

            expectedAll.UnionWith(matching);
        }

        var all = await db.Articles.CountAsync(a => a.OnStory);
        output.WriteLine($"{"together", -12} {expectedAll.Count, 8} {all, 6}");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Equal(expectedAll.Count, all);
    }

    private static DateTimeOffset EveningOf(DateOnly day) => new(day.ToDateTime(new TimeOnly(23, 59)), TimeSpan.Zero);

    private static Task AnswerAsync(HttpContext context, string file)
    {
        context.Response.ContentType = Path.GetExtension(file) == ".json" ? "application/feed+json" : "application/xml";
        return context.Response.SendFileAsync(file);
    }
}
