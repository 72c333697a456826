using System.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>What a search asks beside words: claims, edits, times, links, expressions and sentences. List, counts and export agree.</summary>
public sealed class SearchFactsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TrackerApp _app = TrackerApp.Empty();

    public async Task InitializeAsync()
    {
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes(
                """
                url,title,published,language
                https://a.example/1,DeepSeek one,2025-01-27T10:00:00Z,en
                https://a.example/2,DeepSeek two,2025-01-28,en
                https://a.example/3,DeepSeek three,2025-01-29,de
                https://b.example/4,DeepSeek four,,de
                """
            )
        );
        Assert.Empty((await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", stream), None)).Problems);
        await EditAsync(
            1,
            article =>
            {
                article.Mentions = [Mention("training-cost", 5.6e6), Mention("nvidia-loss", 600e9)];
                article.Text = Text(
                    "Training cost $5.6 million, DeepSeek said.\n\nNvidia fell. Others rose by a third.",
                    """[{"Href":"https://arxiv.org/abs/1","Text":"paper"}]"""
                );
            }
        );
        await EditAsync(
            2,
            article =>
            {
                article.Mentions = [Mention("training-cost", 100e6), Mention("rival-cost", 5.5e6)];
                article.Text = Text("Nvidia rose by a third, it cost 100 million. A paper.");
            }
        );
        await EditAsync(3, article => article.Mentions = [Mention("nvidia-fall", -17)]);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("has:claim", "1,2,3")]
    [InlineData("-has:claim", "4")]
    [InlineData("claim:training-cost", "1,2")]
    [InlineData("claim:training_cost=5m..6m", "1")]
    [InlineData("claim:cost=5m..6m", "1,2")]
    [InlineData("claim:nvidia_loss>500bn", "1")]
    [InlineData("claim:nvidia-loss>600bn", "")]
    [InlineData("claim:nvidia-fall>15", "3")]
    [InlineData("claim:nothing", "")]
    [InlineData("deepseek claim:training-cost -claim:nvidia-loss", "2")]
    [InlineData("claim:nvidia-loss OR lang:de", "1,3,4")]
    [InlineData("near3:\"cost million\"", "1,2")]
    [InlineData("near:\"third nvidia\"", "1,2")]
    [InlineData("near1:\"third paper\"", "")]
    [InlineData("near1:\"cost third\"", "2")]
    [InlineData("near:(\"by a\" rose)", "1,2")]
    [InlineData("near:\"nvid* third\"", "1,2")]
    [InlineData("title:(near3:\"deepseek two\")", "2")]
    [InlineData("same:\"nvidia third\"", "2")]
    [InlineData("--same:\"nvid* third\"", "2")]
    [InlineData("nvidia -same:\"nvidia third\"", "1")]
    [InlineData("same:\"nvidia third\" has:claim claim:rival-cost", "2")]
    [InlineData("/\\$5\\.[56] million/", "1")]
    [InlineData("/NVIDIA (fell|rose)/i", "1,2")]
    [InlineData("/nvidia fell/", "")]
    [InlineData("title:/t(wo|hree)$/", "2,3")]
    [InlineData("-/nvidia/i", "3,4")]
    [InlineData("deepseek /four/", "4")]
    [InlineData("links:arxiv.org", "1")]
    [InlineData("-links:arxiv.org lang:en", "2")]
    [InlineData("is:dead", "")]
    [InlineData("is:edited", "")]
    [InlineData("seen:1990-01-01T00:00..2100", "1,2,3,4")]
    [InlineData("seen:2100-01-01T00:00..", "")]
    public async Task Finds_what_is_asked(string words, string expected)
    {
        var filter = ArticleFilter.Everything with { Words = words };

        var streamed = new List<string>();
        await foreach (var row in _app.Get<ArticleQueries>().StreamAsync(filter, withText: false, None))
        {
            streamed.Add(row.Url!);
        }

        Assert.Equal(expected, Numbers(streamed));
        foreach (var sort in Enum.GetValues<ArticleSort>())
        {
            var page = await _app.Get<ArticleQueries>().PageAsync(filter with { Sort = sort }, null, None);
            Assert.Equal(expected, Numbers(page.Rows.Select(row => row.Url!)));
        }

        var facets = await _app.Get<FacetQueries>().ForAsync(filter, None);
        Assert.Equal(streamed.Count, facets.Found.Number);
        Assert.Equal(streamed.Count, facets.Dated + facets.Undated);
        Assert.Equal(streamed.Count, facets.Languages.Sum(choice => choice.Count));
        Assert.True(facets.Read?.IsWhole ?? true);
        var coverage = await _app.Get<CoverageQueries>().PerDayAsync(filter, CoverageBy.None, None);
        Assert.Equal(streamed.Count, coverage.All.Dated + coverage.All.Vague + coverage.All.Undated);
    }

    [Fact]
    public async Task Choices_of_a_search_that_reads_texts_are_counted_without_their_own_limit()
    {
        var filter = ArticleFilter.Everything with { Words = "/deepseek/i", Languages = ["de"] };

        var facets = await _app.Get<FacetQueries>().ForAsync(filter, None);

        Assert.Equal(2, facets.Found.Number);
        Assert.Equal([("de", 2), ("en", 2)], facets.Languages.Select(choice => (choice.Value, choice.Count)).Order());
        Assert.Equal(2, facets.Outlets.Sum(choice => choice.Count));
    }

    [Theory]
    [InlineData(ArticleSort.Published)]
    [InlineData(ArticleSort.Oldest)]
    [InlineData(ArticleSort.Longest)]
    public async Task Pages_of_a_search_that_reads_texts_follow_one_another(ArticleSort sort)
    {
        var filter = ArticleFilter.Everything with { Words = "/deepseek/i", Sort = sort };
        var articles = _app.Get<ArticleQueries>();
        var whole = (await articles.PageAsync(filter, null, None)).Rows.Select(row => row.Id).ToList();

        var (found, cursor, last) = (new List<int>(), (ArticleCursor?)null, (ArticleListing?)null);
        do
        {
            last = await articles.PageAsync(filter, cursor, None, 3);
            found.AddRange(last.Rows.Select(row => row.Id));
            cursor = last.Older;
        } while (cursor is not null);

        Assert.Equal(whole, found);
        var back = await articles.PageAsync(filter, last.Newer, None, 3);
        Assert.Equal(whole.Take(3), back.Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task What_the_owner_rules_and_what_changes_is_followed_at_once()
    {
        var id = await EditAsync(2, _ => { });
        var key = await ReadAsync(db => db.ArticleMentions.Where(m => m.ArticleId == id).Select(m => m.Key).FirstAsync());
        Assert.Equal("1,2", await FoundAsync("claim:training-cost"));

        var mentions = _app.Get<MentionEditor>();
        Assert.True((await mentions.RuleAsync(id, key, new MentionForm("reject"), "owner", None)).Ok);
        Assert.Equal("1", await FoundAsync("claim:training-cost"));
        var ruling = await ReadAsync(db => db.MentionRulings.Select(r => r.Id).FirstAsync());
        Assert.True((await mentions.UndoAsync(ruling, None)).Ok);
        Assert.Equal("1,2", await FoundAsync("claim:training-cost"));

        await _app.Get<WriteQueue>()
            .WriteAsync(
                (db, _) =>
                {
                    db.Edits.Add(
                        new Edit
                        {
                            ArticleId = id,
                            SeenAt = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero),
                            Field = "section",
                            Via = "feed",
                        }
                    );
                    return Task.CompletedTask;
                },
                None
            );
        Assert.Equal("2", await FoundAsync("is:edited"));
        Assert.Equal("2", await FoundAsync("deepseek edited:2025-02"));
        Assert.Equal("", await FoundAsync("edited:2025-01"));
    }

    [Fact]
    public async Task Another_date_that_a_feed_tells_is_no_change_of_the_article()
    {
        var id = await EditAsync(2, _ => { });
        await _app.Get<WriteQueue>()
            .WriteAsync(
                (db, _) =>
                {
                    db.Edits.Add(
                        new Edit
                        {
                            ArticleId = id,
                            SeenAt = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero),
                            Field = Edit.OtherDate,
                            After = "2025-01-28 10:00 UTC, from feed",
                            Via = "feed",
                        }
                    );
                    return Task.CompletedTask;
                },
                None
            );

        Assert.Equal("", await FoundAsync("is:edited"));
        var findings = await ReadAsync(db => ArticleFindings.ReadAsync(db, [id], None));
        Assert.Equal((1, null, null), (findings[id].Versions, findings[id].LastEditAt, findings[id].LastEditKind));
        var details = await _app.Get<ArticleQueries>().FindAsync(id, None);
        Assert.Equal("2025-01-28 10:00 UTC, from feed", Assert.Single(details!.Edits).After);
    }

    private async Task<string> FoundAsync(string words)
    {
        var page = await _app.Get<ArticleQueries>().PageAsync(ArticleFilter.Everything with { Words = words }, null, None);
        return Numbers(page.Rows.Select(row => row.Url!));
    }

    private static string Numbers(IEnumerable<string> urls) =>
        string.Join(',', urls.Select(url => url[^1..]).Order(StringComparer.Ordinal));

    private Task<int> EditAsync(int number, Action<Article> edit) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var article = await db
                        .Articles.Include(a => a.Mentions)
                        .Include(a => a.Text)
                        .FirstAsync(a => a.Url!.EndsWith($"/{number}"), stop);
                    edit(article);
                    return article.Id;
                },
                None
            );

    private async Task<T> ReadAsync<T>(Func<TrackerDbContext, Task<T>> read)
    {
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    private static ArticleText Text(string text, string links = "[]") =>
        new()
        {
            Text = text,
            Blocks = "[]",
            Outlinks = links,
        };

    private static ArticleMention Mention(string claim, double value) =>
        new()
        {
            Claim = claim,
            Key = $"{claim}-{value}",
            Place = "text",
            Low = value,
            High = value,
            Unit = "USD",
            Comparator = "Exactly",
            Modality = "Asserted",
            Raw = "it",
            Sentence = "it",
            Rule = "subject + cue",
        };
}
