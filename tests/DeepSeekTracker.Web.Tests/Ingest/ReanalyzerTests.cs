using System.Text;
using System.Text.Json;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>A new start with other rules or another analysis leaves no article as it was judged before.</summary>
public sealed class ReanalyzerTests : IDisposable
{
    private const string Sentence =
        "DeepSeek has released a reasoning model called R1, and Nvidia's shares fell when traders asked how many chips it needs. ";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ClockedApp _app = new(
        new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero),
        [("paper", "https://paper.example/feed")],
        "key,name,domain\npaper,Paper,paper.example\n"
    );

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Judges_again_where_the_captured_page_gives_the_same_text()
    {
        await PutAsync();
        await _app.Get<Reanalyzer>().RunAsync(None);
        var first = await ArticleAsync();
        Assert.Equal((TextState.Ok, true), (first.TextState, first.Topics.Count > 0));
        await ForgetJudgementAsync();
        await _app.Get<Reanalyzer>().RunAsync(None);
        var second = await ArticleAsync();
        Assert.Equal(
            (ArticleAnalyzer.Version, first.Topics.Count, true),
            (second.AnalysisVersion, second.Topics.Count, second.OnStory)
        );
    }

    [Fact]
    public async Task Tells_what_would_change_before_it_does_and_changes_nothing_by_telling()
    {
        await PutAsync();
        var seen = _app.Clock.GetUtcNow();
        await WriteAsync(async db => db.FeedEntries.Add(Entry(await db.Feeds.FirstAsync(), 2, "DeepSeek releases R1", seen)));
        var planner = _app.Get<ReanalysisPlanner>();

        var plan = await planner.PlanAsync(None);
        var untouched = await ArticleAsync();
        await _app.Get<Reanalyzer>().RunAsync(None);
        await using var db = await _app.OpenAsync();
        var stored = await db.Articles.Include(a => a.Topics).FirstAsync(a => a.Key == "paper.example/1");
        var again = await planner.PlanAsync(None);

        Assert.Equal((1, 1, 1), (plan.Articles, plan.Changed, plan.Joining));
        Assert.Equal(
            (0, TextState.Listed, false),
            (untouched.Topics.Count, untouched.TextState, untouched.TextSha256 is not null)
        );
        Assert.Equal(
            (null, string.Join("; ", stored.Topics.Select(t => t.TopicKey).Order(StringComparer.Ordinal))),
            plan.Changes.Where(c => c.Field == "topics").Select(c => (c.Before, c.After)).Single()
        );
        Assert.Contains(plan.Changes, c => c is { Field: "text state", Before: "Listed", After: "Ok" });
        Assert.Equal("DeepSeek releases R1", Assert.Single(plan.Newcomers).Title);
        Assert.Equal((2, 0, 0), (again.Articles, again.Changed, again.Joining));
    }

    [Fact]
    public async Task Reads_every_captured_page_again_on_demand_and_by_itself_only_those_that_other_rules_read()
    {
        await PutAsync();
        var first = await _app.Get<Reanalyzer>().RunAsync(None);
        var second = await _app.Get<Reanalyzer>().RunAsync(None);
        Assert.Equal((1, 1), (first.Pages, second.Pages));
        var page = await PageAsync();
        Assert.Equal(ArticleAnalyzer.Version, page.Version);
        Assert.Contains("DeepSeek R1", page.Reading, StringComparison.Ordinal);

        await ForgetRulesAsync();
        Assert.Contains(" 0 pages and saved files read again", await LastNoteAsync(), StringComparison.Ordinal);
        await WriteAsync(db => db.ArticlePages.ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, 0)));
        await ForgetRulesAsync();
        Assert.Contains(" 1 page or saved file read again", await LastNoteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_stopped_early_is_not_told_as_done()
    {
        await PutAsync();
        await using var settings = await _app.OpenAsync();

        var stopped = await _app.Get<Reanalyzer>()
            .RunAsync(None, told: _ => settings.Settings.Where(s => s.Key == "unfinished-analysis").ExecuteDelete());
        var whole = await _app.Get<Reanalyzer>().RunAsync(None);

        Assert.Equal((true, false, false), (stopped.IsStopped, stopped.IsOwed, whole.IsStopped));
    }

    [Fact]
    public async Task What_other_rules_go_on_with_is_owed()
    {
        await PutAsync();
        await using var settings = await _app.OpenAsync();
        var note = settings.Settings.Where(s => s.Key == "unfinished-analysis");

        var stopped = await _app.Get<Reanalyzer>()
            .RunAsync(
                None,
                told: left =>
                {
                    var others = JsonSerializer.Serialize(left with { Version = "others" });
                    note.ExecuteUpdate(set => set.SetProperty(s => s.Value, others));
                }
            );

        Assert.Equal((true, true), (stopped.IsStopped, stopped.IsOwed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_another_process_began_anew_and_ended_is_done(bool isEndedThere)
    {
        await PutAsync();
        await _app.Get<Reanalyzer>().RunAsync(None);
        await using var other = await _app.OpenAsync();
        var note = other.Settings.Where(s => s.Key == "unfinished-analysis");
        var later = _app.Clock.GetUtcNow().AddMinutes(1);

        var done = await _app.Get<Reanalyzer>()
            .RunAsync(
                None,
                told: left =>
                {
                    if (isEndedThere)
                    {
                        note.ExecuteDelete();
                        other.IngestRuns.Add(new IngestRun { Kind = "reanalyze", StartedAt = later });
                        other.SaveChanges();
                    }
                    else
                    {
                        var anew = JsonSerializer.Serialize(left with { StartedAt = later });
                        note.ExecuteUpdate(set => set.SetProperty(s => s.Value, anew));
                    }
                }
            );

        Assert.False(done.IsStopped);
    }

    [Fact]
    public async Task Finds_an_entry_that_was_off_the_story_when_it_came()
    {
        var seen = _app.Clock.GetUtcNow().AddDays(-3);
        await WriteAsync(async db =>
            db.FeedEntries.AddRange(
                Entry(await db.Feeds.FirstAsync(), 1, "DeepSeek releases R1", seen),
                Entry(await db.Feeds.FirstAsync(), 2, "Ferry timetable", seen)
            )
        );
        await _app.Get<Reanalyzer>().RunAsync(None);
        await _app.Get<Reanalyzer>().RunAsync(None);
        var article = await ArticleAsync();
        Assert.Equal(
            ("DeepSeek releases R1", true, seen, new DateOnly(2024, 6, 1), DateTrust.Inferred),
            (article.Title, article.OnStory, article.FirstSeenAt, article.PublishedDay, article.PublishedTrust)
        );
        await using var db = await _app.OpenAsync();
        Assert.Equal(article.Id, (await db.FeedEntries.SingleAsync(e => e.Matches)).ArticleId);
    }

    [Theory]
    [InlineData("import", true)]
    [InlineData("record", true)]
    [InlineData("feed", false)]
    public async Task What_a_person_or_the_record_vouched_for_stays_whatever_the_rules_say(string via, bool isKept)
    {
        foreach (var origin in new[] { "feed", via })
        {
            await WriteAsync(async db =>
            {
                var outlet = await db.Outlets.FirstAsync();
                var draft = new ArticleDraft
                {
                    Key = "paper.example/1",
                    Url = "https://paper.example/1",
                    Via = origin,
                    OutletId = outlet.Id,
                    Title = "Ferry timetable",
                };
                await _app.Get<ArticleStore>().PutAsync(db, draft, None);
            });
        }

        await _app.Get<Reanalyzer>().RunAsync(None);
        Assert.Equal(isKept, (await ArticleAsync()).OnStory);
    }

    private static FeedEntry Entry(Feed feed, int n, string title, DateTimeOffset seen) =>
        new()
        {
            FeedId = feed.Id,
            Url = $"https://paper.example/{n}",
            UrlKey = $"paper.example/{n}",
            Title = title,
            DateText = "2024-06-01",
            FirstSeenAt = seen,
        };

    private Task PutAsync() =>
        WriteAsync(async db =>
        {
            var outlet = await db.Outlets.FirstAsync();
            var article = new Article
            {
                Key = "paper.example/1",
                Url = "https://paper.example/1",
                Host = "paper.example",
                OutletId = outlet.Id,
                Via = "feed",
                Title = "Ferry timetable",
            };
            db.Articles.Add(article);
            await db.SaveChangesAsync();
            await ArticleIndex.RefreshAsync(db, None);
            var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(n => $"<p>{n}. {Sentence}{Sentence}</p>"));
            var page = Encoding.UTF8.GetBytes(
                $"<html><head><title>R1</title></head><body><article><h1>DeepSeek R1</h1>{paragraphs}</article></body></html>"
            );
            db.Captures.Add(
                CaptureBody.Of(article.Id, article.Url, _app.Clock.GetUtcNow(), 200, "text/html; charset=utf-8", "00", page)
            );
        });

    private Task ForgetJudgementAsync() =>
        WriteAsync(async db =>
        {
            await db.ArticleTopics.ExecuteDeleteAsync();
            await db.Articles.ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.AnalysisVersion, 0).SetProperty(a => a.OnStory, false)
            );
        });

    private async Task ForgetRulesAsync()
    {
        await WriteAsync(db => StoredSettings.PutAsync(db, "story-rules", "others", None));
        await _app.Get<Reanalyzer>().PrepareAsync(None);
        await _app.Get<Reanalyzer>().GoOnAsync(None);
    }

    private async Task<ArticlePage> PageAsync()
    {
        await using var db = await _app.OpenAsync();
        return await db.ArticlePages.SingleAsync();
    }

    private async Task<string> LastNoteAsync()
    {
        await using var db = await _app.OpenAsync();
        return (await db.IngestRuns.OrderBy(run => run.Id).LastAsync()).Note!;
    }

    private Task WriteAsync(Func<TrackerDbContext, Task> work) => _app.Get<WriteQueue>().WriteAsync((db, _) => work(db), None);

    private async Task<Article> ArticleAsync()
    {
        await using var db = await _app.OpenAsync();
        return await db.Articles.Include(a => a.Topics).SingleAsync();
    }
}
