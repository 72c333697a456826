using System.Globalization;
using System.Net;
using System.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Of many articles only the newest texts are read, and the page says so.</summary>
public sealed class SearchLimitsTests(SearchLimitsTests.Scene scene) : IClassFixture<SearchLimitsTests.Scene>
{
    private const int Articles = TextSearch.MostRead + 50;

    private readonly TrackerApp _app = scene.App;

    [Fact]
    public async Task The_newest_texts_are_read_and_the_list_says_so()
    {
        var filter = ArticleFilter.Everything with { Words = "deepseek /number \\d+0$/" };

        var facets = await _app.Get<FacetQueries>().ForAsync(filter, CancellationToken.None);

        Assert.Equal(TextSearch.MostRead / 10, facets.Found.Number);
        Assert.Equal(new TextsRead(TextSearch.MostRead, Articles, false), facets.Read);
        var page = WebUtility.HtmlDecode(
            await _app.CreateClient().GetStringAsync(new Uri("/articles?q=deepseek+/number+%5Cd%2B0$/", UriKind.Relative))
        );
        Assert.Contains("looked at the newest 2\u202F000 of 2\u202F050 articles", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed.atom?q=/number+7$/", "DeepSeek number 7<")]
    [InlineData("export.csv?q=/number+7$/", "DeepSeek number 7,")]
    [InlineData("export.json?q=deepseek+/number+7$/&sort=relevance", "DeepSeek number 7\"")]
    public async Task A_feed_or_file_of_texts_that_are_too_many_to_be_read_is_refused(string file, string found)
    {
        using var client = _app.CreateClient();
        using var all = await client.GetAsync(new Uri($"/articles/{file}", UriKind.Relative));
        using var some = await client.GetAsync(new Uri($"/articles/{file}&to=2021-01-01", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, all.StatusCode);
        Assert.Null(all.Content.Headers.ContentDisposition);
        Assert.Contains("newest 2000 articles", await all.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, some.StatusCode);
        Assert.Contains(found, await some.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_days_make_it_look_further_back()
    {
        var filter = ArticleFilter.Everything with { Words = "/number 7$/", To = new DateOnly(2021, 1, 1) };

        var facets = await _app.Get<FacetQueries>().ForAsync(filter, CancellationToken.None);

        Assert.Equal(1, facets.Found.Number);
        Assert.True(facets.Read!.IsWhole);
        Assert.Equal(0, await _app.Get<ArticleQueries>().CountAsync(filter with { To = null }, CancellationToken.None));
    }

    [Fact]
    public async Task What_had_no_time_is_read_on_later()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var selection = new ArticleSelection(_app.Get<CoverageColumns>(), time);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var filter = ArticleFilter.Everything with { Words = "/number 7$/", To = new DateOnly(2021, 1, 1) };
        var over = new TextTime();
        var spent = await selection.OfAsync(db, filter with { Words = "/number 8$/" }, CancellationToken.None);
        over.Spend(new TextFinding(spent.Table, [], [], spent.Read!, TimeSpan.FromHours(1)));

        var cut = await selection.OfAsync(db, filter, CancellationToken.None, reading: over);
        var beside = await selection.OfAsync(db, filter, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(10));
        var later = await selection.OfAsync(db, filter, CancellationToken.None);

        Assert.Equal(0, cut.Read!.Read);
        Assert.True(cut.Read.IsCut);
        Assert.Equal(cut.Read, beside.Read);
        Assert.True(later.Read!.IsWhole);
        Assert.Equal(1, selection.Counted(later, filter).Fitting);
    }

    /// <summary>More articles than are read, one a day.</summary>
    public sealed class Scene : IAsyncLifetime
    {
        internal TrackerApp App { get; } = TrackerApp.Empty();

        public async Task InitializeAsync()
        {
            var table = new StringBuilder("url,title,published\n");
            for (var number = 1; number <= Articles; number++)
            {
                var day = new DateOnly(2020, 1, 1).AddDays(number);
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"https://a.example/{number},DeepSeek number {number},{day:yyyy-MM-dd}\n"
                );
            }

            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table.ToString()));
            var report = await App.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", stream), CancellationToken.None);
            Assert.Equal(Articles, report.Added);
        }

        public async Task DisposeAsync() => await App.DisposeAsync();
    }
}
