using System.Globalization;
using AngleSharp.Dom;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

/// <summary>Every number of a chart opens exactly its articles.</summary>
[Collection(PagesCollection.Name)]
public sealed class ChartLinksTests(PagesApp app)
{
    [Theory]
    [InlineData("/outlets/ithome-com")]
    [InlineData("/topics/markets")]
    public async Task Bars_and_rows_of_one_subject_open_its_articles_alone(string path)
    {
        var figure = (await app.PageAsync(path)).QuerySelector("figure")!;

        var bars = figure.QuerySelector("svg.chart")!.QuerySelectorAll(".slots a").ToList();
        var rows = figure.QuerySelector("details.data")!.QuerySelectorAll("tbody tr").ToList();
        Assert.NotEmpty(bars);
        Assert.NotEmpty(rows);
        foreach (var bar in Some(bars))
        {
            await OpensAsync(NumberAfterColon(bar.QuerySelector("title")!.TextContent), bar);
        }

        foreach (var row in Some(rows))
        {
            await OpensAsync(Number(row.QuerySelector("td.num")!.TextContent), row.QuerySelector("a")!);
        }
    }

    [Theory]
    [InlineData("/outlets/ithome-com")]
    [InlineData("/topics/adoption")]
    public async Task The_file_of_one_subject_holds_its_days_alone(string path)
    {
        var figure = (await app.PageAsync(path)).QuerySelector("figure")!;

        var lines = await LinesAsync(figure.QuerySelector("a[download]")!.GetAttribute("href")!);
        var drawn = figure
            .QuerySelectorAll("svg.chart")[0]
            .QuerySelectorAll(".slots a title")
            .Select(title => NumberAfterColon(title.TextContent));
        Assert.Equal(drawn, lines.Select(line => int.Parse(line[5], CultureInfo.InvariantCulture)).Where(count => count > 0));
        Assert.All(lines, line => Assert.Equal((line[0], "all", line[5]), (line[1], line[2], line[6])));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/outlets/ithome-com")]
    [InlineData("/topics/adoption")]
    [InlineData("/topics/markets")]
    [InlineData("/days/2025-01")]
    public async Task What_a_bar_opens_by_pointer_a_row_opens_by_keyboard(string path)
    {
        var figure = (await app.PageAsync(path)).QuerySelector("figure")!;

        var bars = figure
            .QuerySelector("svg.chart")!
            .QuerySelectorAll(".slots a")
            .Select(bar => bar.GetAttribute("href"))
            .ToList();
        var data = figure.QuerySelector("details.data")!;
        var links = data.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToHashSet();
        if (links.FirstOrDefault(link => link!.StartsWith("/timeline/table", StringComparison.Ordinal)) is { } table)
        {
            links.UnionWith((await app.PageAsync(table)).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")));
        }

        Assert.NotEmpty(bars);
        Assert.DoesNotContain(bars, bar => !links.Contains(bar));
    }

    [Theory]
    [InlineData("/", "figcaption a")]
    [InlineData("/days", "main p a")]
    [InlineData("/topics/markets", "figcaption a")]
    [InlineData("/timeline?lang=en&from=2025-01-27&to=2025-02-05", "figcaption a")]
    public async Task Days_of_daily_lists_are_told_below_the_chart_and_open(string path, string links)
    {
        var told = (await app.PageAsync(path)).QuerySelectorAll(links).Single(link => link.TextContent.Contains("daily list"));

        Assert.Contains("articles have the day of the daily list that first named them", told.TextContent);
        await OpensAsync(Number(told.TextContent), told);
        var first = (await app.PageAsync(told.GetAttribute("href")!)).QuerySelector("article.row h3 a")!;
        Assert.Contains(
            "the daily list that first named it",
            (await app.PageAsync(first.GetAttribute("href")!)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_no_daily_list_gave_a_day_none_is_told()
    {
        var page = await app.PageAsync("/timeline?outlet=sample-gazette");

        Assert.DoesNotContain("daily list", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_chart_of_an_outlet_does_not_draw_is_told_and_opens()
    {
        await using var own = new ThreeAside();
        await own.InitializeAsync();
        var page = await own.PageAsync("/outlets/beside-example");

        var told = page.QuerySelector("figcaption")!;
        Assert.Equal("Not drawn: 1 article whose day is not known and 2 from before 20 Jan 2025.", told.TextContent.Trim());
        var opened = new List<string>();
        foreach (var link in told.QuerySelectorAll("a"))
        {
            var list = await own.PageAsync(link.GetAttribute("href")!);
            opened.Add(list.QuerySelector(".found strong")!.TextContent);
        }

        Assert.Equal(["1 article", "2 articles"], opened);
        Assert.Equal("4", page.QuerySelector(".facts a[href='/articles?outlet=beside-example']")!.TextContent);
        Assert.Equal("1", Assert.Single(page.QuerySelector("details.data")!.QuerySelectorAll("td.num")).TextContent);
    }

    private static IEnumerable<IElement> Some(List<IElement> links) =>
        links.Where((_, at) => at % Math.Max(1, links.Count / 4) == 0);

    private async Task OpensAsync(int number, IElement link)
    {
        var address = link.GetAttribute("href")!;
        var list = await app.PageAsync(address);
        Assert.Equal((address, number), (address, Number(list.QuerySelector(".found strong")!.TextContent)));
    }

    private async Task<List<string[]>> LinesAsync(string path) =>
        [
            .. (await app.Client.GetStringAsync(new Uri(path, UriKind.Relative)))
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(',')),
        ];

    private static int NumberAfterColon(string title) => Number(title[(title.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]);

    private static int Number(string text) =>
        int.Parse(text.Split(' ')[0].Replace("\u202F", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>An outlet with an article in the window, two before it and one of no known day.</summary>
    private sealed class ThreeAside : PagesApp
    {
        protected override bool HasOwnArticles => false;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await using var db = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
            var outlet = new Outlet
            {
                Key = "beside-example",
                Name = "Beside",
                Domain = "beside.example",
            };
            db.Articles.AddRange(
                Of(outlet, "in", new DateOnly(2025, 1, 28)),
                Of(outlet, "early", new DateOnly(2024, 12, 27)),
                Of(outlet, "earlier", new DateOnly(2024, 12, 26)),
                Of(outlet, "undated", null)
            );
            await db.SaveChangesAsync();
            await ArticleIndex.RefreshAsync(db, default);
        }

        private static Article Of(Outlet outlet, string name, DateOnly? day)
        {
            var seen = new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero);
            DateTimeOffset? at = day is { } known ? new DateTimeOffset(known, new TimeOnly(12, 0), TimeSpan.Zero) : null;
            return new Article
            {
                Key = $"beside.example/{name}",
                Url = $"https://beside.example/{name}",
                Outlet = outlet,
                Title = $"DeepSeek {name}",
                TitleOrigin = "the test",
                PublishedAt = at,
                PublishedPrecision = day is null ? DatePrecision.None : DatePrecision.Minute,
                PublishedDay = day,
                PublishedOrigin = day is null ? null : "the test",
                FirstSeenAt = seen,
                SortAt = at ?? seen,
                Language = "en",
                Via = "import",
            };
        }
    }
}
