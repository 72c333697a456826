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
    [InlineData("/timeline", "date:27.01.2025", "nvidia date:2025-01-27")]
    [InlineData("/timeline/table", "topic:chip", "nvidia topic:chips")]
    [InlineData("/timeline", "claim:nvidia", "nvidia claim:nvidia-fall")]
    public async Task What_the_search_may_have_meant_is_the_same_timeline(string path, string wrong, string search)
    {
        var page = await app.PageAsync($"{path}?q=nvidia+{wrong}&by=outlet&show=share&unit=week");

        var links = page.QuerySelectorAll(".notice[role=status] a").Select(a => a.GetAttribute("href")!).ToList();
        var mended = Assert.Single(links, href => href.Contains($"q={Uri.EscapeDataString(search)}&", StringComparison.Ordinal));
        Assert.StartsWith(path + "?", mended, StringComparison.Ordinal);
        Assert.EndsWith("&by=outlet&show=share&unit=week", mended, StringComparison.Ordinal);
        Assert.Null((await app.PageAsync(mended)).QuerySelector(".notice"));
    }

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

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline/table")]
    public async Task A_long_search_stands_once_and_its_timeline_is_light(string path)
    {
        var search = string.Join(" OR ", Enumerable.Range(0, 30).Select(n => $"deepseek{n}")) + " OR deepseek";
        var asked = $"q={Uri.EscapeDataString(search)}&from=2025-01-20&to=2025-05-10";
        var body = await app.Client.GetStringAsync(new Uri($"{path}?{asked}&by=lang", UriKind.Relative));
        var page = await app.PageAsync($"{path}?{asked}&by=lang");

        Assert.InRange(body.Length, 1, 40 * 1024);
        Assert.Equal(1, body.Split("deepseek29").Length - 1);
        var form = (IHtmlFormElement)page.QuerySelector("main form")!;
        var fields = form
            .Elements.OfType<IHtmlElement>()
            .Where(field => field.HasAttribute("name"))
            .Select(field => (Name: field.GetAttribute("name"), Value: Value(field)));
        Assert.Equal(
            [("q", search), ("from", "2025-01-20"), ("to", "2025-05-10"), ("by", "lang"), ("show", "count"), ("unit", "day")],
            fields
        );
        Assert.Equal("/timeline", form.GetAttribute("action"));
        Assert.Equal(
            ["/articles", "/timeline/table", "/timeline.csv"],
            form.QuerySelectorAll("[formaction]").Select(button => button.GetAttribute("formaction"))
        );
        Assert.True(Number(page.QuerySelector(path == "/timeline" ? "main p strong" : "td.num")!.TextContent) > 0);

        static string? Value(IHtmlElement field) =>
            field is IHtmlSelectElement choice ? choice.Value : ((IHtmlInputElement)field).Value;
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

    [Fact]
    public async Task Articles_of_no_known_day_have_no_bar_and_no_number_opens_them_but_their_own()
    {
        var page = await app.PageAsync("/timeline?days=undated");

        var all = page.QuerySelector("main p strong a")!;
        var told = Assert.Single(page.QuerySelectorAll("figcaption a"));
        Assert.Equal("0 articles", all.TextContent);
        Assert.Equal(0, await FoundAsync(all.GetAttribute("href")!));
        Assert.Empty(page.QuerySelectorAll(".slots a"));
        Assert.True(Number(told.TextContent) > 0);
        Assert.Equal(Number(told.TextContent), await FoundAsync(told.GetAttribute("href")!));
        Assert.Equal(Number(told.TextContent), await FoundAsync("/articles?days=undated"));
        Assert.Contains("No chart has a place for them", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_dated_articles_alone_none_is_told_to_have_no_day()
    {
        var page = await app.PageAsync("/timeline?days=dated");

        Assert.DoesNotContain("day is not known", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("figcaption a"))
        {
            Assert.Equal(Number(link.TextContent), await FoundAsync(link.GetAttribute("href")!));
        }
    }

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline/table")]
    public async Task The_limits_in_force_are_named_and_each_can_be_taken_away(string path)
    {
        var page = await app.PageAsync($"{path}?q=nvidia&topic=markets&lang=en&outlet=ithome-com&unit=week");

        var chips = page.QuerySelectorAll(".chips li a:not(.clear)").ToList();
        Assert.Equal(
            ["Search: nvidia ×", "Topic: Markets ×", "Outlet: IT之家 ×", "Language: English ×"],
            chips.Select(chip => chip.TextContent)
        );
        Assert.Equal(
            $"{path}?q=nvidia&outlet=ithome-com&lang=en&from=2025-01-20&to=2025-03-31&by=topic&unit=week",
            chips[1].GetAttribute("href")
        );
        Assert.Empty(
            (await app.PageAsync(page.QuerySelector(".chips .clear")!.GetAttribute("href")!)).QuerySelectorAll(".chips")
        );
    }

    [Theory]
    [InlineData("by=foo", "“foo” in “by” is not known")]
    [InlineData("unit=bar", "“bar” in “unit” is not known")]
    [InlineData("show=baz", "“baz” in “show” is not known")]
    public async Task What_the_page_cannot_choose_by_is_told(string asked, string told)
    {
        Assert.Contains(
            told,
            (await app.PageAsync($"/timeline?{asked}")).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline/table")]
    public async Task Days_the_wrong_way_round_are_drawn_the_right_way_round_and_it_is_said(string path)
    {
        var turned = await app.PageAsync($"{path}?from=2025-03-31&to=2025-01-20");
        var right = await app.PageAsync($"{path}?from=2025-01-20&to=2025-03-31");

        Assert.Equal(
            "The first day (2025-03-31) is after the last day (2025-01-20): they were taken the other way round.",
            turned.QuerySelector(".notice")!.TextContent.Trim()
        );
        Assert.Null(right.QuerySelector(".notice"));
        turned.QuerySelector(".notice")!.Remove();
        Assert.Equal(Words(right.QuerySelector("main")!.TextContent), Words(turned.QuerySelector("main")!.TextContent));
    }

    [Theory]
    [InlineData("unit=day")]
    [InlineData("unit=week")]
    [InlineData("unit=month")]
    [InlineData("unit=week&from=2024-12-01&to=2025-04-30&outlet=ithome-com")]
    [InlineData("unit=day&topic=adoption")]
    [InlineData("from=2025-01-27&to=2025-02-02")]
    public async Task What_a_bar_opens_by_pointer_its_row_opens_by_keyboard(string asked)
    {
        var page = await app.PageAsync($"/timeline?{asked}");
        var table = await app.PageAsync(page.QuerySelector(".export a")!.GetAttribute("href")!);

        var bars = page.QuerySelectorAll(".slots a").Select(bar => bar.GetAttribute("href")).ToList();
        var links = table.QuerySelectorAll("tbody a:not([tabindex])").Select(link => link.GetAttribute("href")).ToHashSet();
        Assert.NotEmpty(bars);
        Assert.DoesNotContain(bars, bar => !links.Contains(bar));
    }

    [Fact]
    public async Task The_days_of_a_week_in_the_table_make_up_its_number_and_open_as_many_articles()
    {
        var table = await app.PageAsync("/timeline/table?unit=day&topic=adoption");

        foreach (var row in table.QuerySelectorAll("tbody tr"))
        {
            var days = row.QuerySelectorAll("td.days a");
            Assert.Equal(Number(row.QuerySelector("td.num")!.TextContent), days.Sum(day => AfterColon(day.TextContent)));
            Assert.Equal(AfterColon(days[0].TextContent), await FoundAsync(days[0].GetAttribute("href")!));
        }
    }

    [Fact]
    public async Task A_single_day_is_named_once()
    {
        var page = await app.PageAsync("/timeline?from=2025-01-28&to=2025-01-28");

        Assert.EndsWith(
            ", 28 Jan 2025, by topic.",
            page.QuerySelector("main p strong")!.ParentElement!.TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Equal(["← 27 Jan 2025", "29 Jan 2025 →"], page.QuerySelectorAll(".pager a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_file_has_each_day_of_more_days_than_a_picture_has_room_for()
    {
        var csv = await app.Client.GetStringAsync(
            new Uri("/timeline.csv?from=2024-01-01&to=2025-12-31&by=all&unit=day", UriKind.Relative)
        );

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(731, lines.Count);
        Assert.All(lines, line => Assert.Equal(line[0], line[1]));
        Assert.Equal(
            await FoundAsync("/articles?from=2024-01-01&to=2025-12-31"),
            lines.Sum(line => int.Parse(line[5], CultureInfo.InvariantCulture))
        );
    }

    private async Task<int> FoundAsync(string list) =>
        (await app.PageAsync(list)).QuerySelector(".found strong") is { } found ? Number(found.TextContent) : 0;

    private static string Words(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static int AfterColon(string text) => Number(text[(text.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]);

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
