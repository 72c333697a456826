using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Pages.Timelines;

[Collection(PagesCollection.Name)]
public sealed class TimelinePageTests(PagesApp app)
{
    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline?by=outlet&unit=week")]
    [InlineData("/timeline?by=lang&from=2025-01-20&to=2025-02-19&lang=de&lang=en")]
    public async Task What_is_drawn_and_what_is_not_make_up_all_articles(string path)
    {
        var page = await app.PageAsync(path);

        var table = await app.PageAsync(page.QuerySelector(".export a")!.GetAttribute("href")!);
        var rows = table.QuerySelectorAll("tbody tr");
        var drawn = Number(page.QuerySelector("main p strong a")!.TextContent);
        Assert.Equal(drawn, rows.Sum(row => Number(row.QuerySelector("td")!.TextContent)));
        var list = await app.PageAsync(page.QuerySelector("main p strong a")!.GetAttribute("href")!);
        Assert.Equal(drawn, Number(list.QuerySelector(".found strong")!.TextContent));
        var undated = page.QuerySelector("figcaption a")!;
        Assert.Equal(
            Number(undated.TextContent),
            Number((await app.PageAsync(undated.GetAttribute("href")!)).QuerySelector(".found strong")!.TextContent)
        );
    }

    [Theory]
    [InlineData("by=topic")]
    [InlineData("by=topic&topic=markets&topic=chips")]
    [InlineData("by=outlet")]
    [InlineData("by=outlet&q=nvidia+OR+chips")]
    [InlineData("by=lang")]
    [InlineData("by=country")]
    [InlineData("by=type&from=2025-01-27&to=2025-01-28")]
    public async Task Each_layer_and_all_others_lead_to_their_articles(string asked)
    {
        var page = await app.PageAsync($"/timeline?{asked}");

        var layers = page.QuerySelectorAll(".legend li");
        Assert.Equal(layers.Length, page.QuerySelectorAll(".layers path").Length);
        foreach (var layer in new[] { layers[0], layers[^1] })
        {
            var list = await app.PageAsync(layer.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(
                (layer.TextContent, Number(layer.QuerySelector(".num")!.TextContent)),
                (layer.TextContent, Number(list.QuerySelector(".found strong")!.TextContent))
            );
        }
    }

    [Fact]
    public async Task Types_and_countries_that_a_table_writes_with_other_capitals_are_one()
    {
        await using var own = TrackerApp.Empty();
        using var table = new MemoryStream(
            """
            url,title,published_at,outlet,outlet_type,outlet_country
            https://a.example/1,DeepSeek one,2025-01-27,A,Newspaper,DE
            https://b.example/2,DeepSeek two,2025-01-27,B,newspaper,de
            https://c.example/3,DeepSeek three,2025-01-27,C,,
            """u8.ToArray()
        );
        Assert.Equal(3, (await own.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", table), default)).Added);

        foreach (var (by, name) in new[] { ("type", "newspaper"), ("country", "Germany") })
        {
            var layers = (await PageAsync($"/timeline?by={by}")).QuerySelectorAll(".legend li");
            Assert.Equal([$"{name} 2", "all others 1"], layers.Select(layer => layer.TextContent.Trim()));
            var others = await PageAsync(layers[1].QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal("1 article", others.QuerySelector(".found strong")!.TextContent);
        }

        Assert.Equal("2 articles", (await PageAsync("/articles?type=Newspaper")).QuerySelector(".found strong")!.TextContent);

        async Task<IHtmlDocument> PageAsync(string path) =>
            new HtmlParser().ParseDocument(await own.CreateClient().GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    [Fact]
    public async Task What_has_none_of_the_topics_that_are_drawn_is_among_the_others()
    {
        var page = await app.PageAsync("/timeline?by=topic");
        var others = page.QuerySelectorAll(".legend li")[^1];
        var list = await app.PageAsync(others.QuerySelector("a")!.GetAttribute("href")!);

        Assert.StartsWith("all others", others.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(list.QuerySelectorAll(".notice"));
        Assert.DoesNotContain(
            list.QuerySelectorAll("article.row .meta a"),
            link => link.GetAttribute("href") == "/topics/adoption"
        );
    }

    [Fact]
    public async Task The_file_holds_the_values_of_the_page()
    {
        var page = await app.PageAsync("/timeline?by=outlet&unit=week");
        var csv = await app.Client.GetStringAsync(
            new Uri(page.QuerySelector(".export a[download]")!.GetAttribute("href")!, UriKind.Relative)
        );

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("from,to,by,series,name,count,total_count,ratio", lines[0]);
        Assert.Equal(
            page.QuerySelectorAll(".legend .num").Sum(n => Number(n.TextContent)),
            lines.Skip(1).Sum(line => int.Parse(line.Split(',')[^3], CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task Every_number_of_the_table_opens_as_many_articles_and_the_chart_is_a_link_away()
    {
        var table = await app.PageAsync("/timeline/table?by=country&from=2025-01-20&to=2025-02-19");

        var numbers = table.QuerySelectorAll("td.num a");
        Assert.NotEmpty(numbers);
        foreach (var number in numbers.Take(12))
        {
            var list = await app.PageAsync(number.GetAttribute("href")!);
            Assert.Equal(Number(number.TextContent), Number(list.QuerySelector(".found strong")!.TextContent));
        }

        Assert.StartsWith(
            "/timeline?from=2025-01-20&to=2025-02-19&by=country",
            table.QuerySelector(".kicker a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Zooming_is_by_links()
    {
        var page = await app.PageAsync("/timeline?unit=month");

        Assert.Equal(
            "/timeline?from=2025-02-01&to=2025-02-28&by=topic&unit=day",
            page.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")!).ElementAt(1)
        );
        Assert.NotNull(page.QuerySelector(".pager [rel=prev]"));
        Assert.NotEmpty(page.QuerySelectorAll(".events > li"));
    }

    [Fact]
    public async Task Days_without_a_pass_are_gaps_once_it_has_begun()
    {
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        db.IngestRuns.AddRange(Run(10), Run(11), Run(14));
        await db.SaveChangesAsync();

        var days = await app.Get<CollectionQueries>().BetweenAsync(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 15), default);
        var page = await app.PageAsync("/timeline?from=2025-03-01&to=2025-03-14");

        Assert.Equal(new DateOnly(2025, 3, 10), days.Began);
        Assert.Equal([new DateOnly(2025, 3, 12), new DateOnly(2025, 3, 13), new DateOnly(2025, 3, 15)], days.Gaps);
        Assert.Single(page.QuerySelectorAll("rect.gap"));
        Assert.Contains(
            "2 days on which the worker polled no feed",
            page.QuerySelector("figcaption")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static IngestRun Run(int day) =>
        new()
        {
            Kind = "poll",
            StartedAt = new DateTimeOffset(2025, 3, day, 12, 0, 0, TimeSpan.Zero),
            EndedAt = new DateTimeOffset(2025, 3, day, 12, 1, 0, TimeSpan.Zero),
            Done = 1,
        };

    private static int Number(string text) =>
        int.Parse(text.Split(' ')[0].Replace("\u202F", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
