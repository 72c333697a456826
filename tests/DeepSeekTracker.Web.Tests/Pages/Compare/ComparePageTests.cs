using System.Globalization;
using AngleSharp.Dom;

namespace DeepSeekTracker.Web.Tests.Pages.Compare;

[Collection(PagesCollection.Name)]
public sealed class ComparePageTests(PagesApp app)
{
    private const string Sides = "outlet=ithome-com&outlet=sample-gazette&country=DE";
    private const string Three = "/compare?" + Sides;

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?outlet=sample-gazette")]
    [InlineData("/compare?outlet=nobody&outlet=sample-gazette")]
    public async Task Fewer_than_two_sides_lead_to_the_choice(string path)
    {
        var page = await app.PageAsync(path);

        Assert.NotEmpty(page.QuerySelectorAll(".sides input[name=country]"));
        Assert.Null(page.QuerySelector("#volume"));
    }

    [Theory]
    [InlineData("", ".multiples .meta a, .multiples figcaption a")]
    [InlineData("/topics", ".matrix td a")]
    [InlineData("/headlines", "[aria-labelledby=headlines] h3 .meta a")]
    [InlineData("/table", "td a:not([download])")]
    public async Task Every_number_opens_as_many_articles(string part, string links)
    {
        var page = await app.PageAsync($"/compare{part}?{Sides}");

        var numbers = page.QuerySelectorAll(links).Cast<IElement>().ToList();
        Assert.True(numbers.Count > 2);
        foreach (var link in numbers.Where((_, at) => at % Math.Max(1, numbers.Count / 6) == 0))
        {
            var list = await app.PageAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link.TextContent), Number(list.QuerySelector(".found strong")!.TextContent));
        }
    }

    [Fact]
    public async Task Sides_without_a_known_day_have_no_headlines_and_the_page_says_so()
    {
        var page = await app.PageAsync("/compare/headlines?outlet=ithome-com&outlet=sample-gazette&to=1990-01-01");

        Assert.Contains(
            "known day",
            page.QuerySelector("[aria-labelledby=headlines] .none")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sides_stand_beside_each_other_with_what_each_did_not_cover()
    {
        var page = await app.PageAsync(Three);
        var topics = await app.PageAsync($"/compare/topics?{Sides}");
        var headlines = await app.PageAsync($"/compare/headlines?{Sides}");

        Assert.Equal(3, page.QuerySelectorAll(".multiples figure").Length);
        Assert.Equal(4, topics.QuerySelectorAll(".matrix thead th").Length);
        Assert.NotEmpty(topics.QuerySelectorAll(".matrix td.none"));
        Assert.Equal(3, page.QuerySelectorAll("[aria-labelledby=first] tbody tr").Length);
        Assert.Equal(3, headlines.QuerySelectorAll("[aria-labelledby=headlines] .beside > div").Length);
        Assert.All(
            page.QuerySelectorAll(".multiples svg a").Select(a => a.GetAttribute("href")!),
            href => Assert.StartsWith("/articles?", href, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("country=US&country=DE&lang=zh")]
    [InlineData("country=US&lang=zh&to=2025-02-10")]
    [InlineData("country=US&lang=zh&topic=markets&q=nvidia+OR+chips")]
    public async Task What_is_drawn_and_what_is_not_make_up_a_sides_articles(string sides)
    {
        var page = await app.PageAsync($"/compare?{sides}");
        var table = await app.PageAsync($"/compare/table?{sides}");

        foreach (var (figure, side) in page.QuerySelectorAll(".multiples figure").Select((figure, side) => (figure, side)))
        {
            var all = Number(figure.QuerySelector(".meta a")!.TextContent);
            var drawn = figure.QuerySelectorAll(".slots title").Sum(title => Number(title.TextContent.Split(": ")[^1]));
            var told = figure.QuerySelectorAll("figcaption a:not([href*='daily-list'])").Sum(link => Number(link.TextContent));
            var rows = table
                .QuerySelectorAll("tfoot tr")
                .Where(row => row.TextContent.Contains("Not drawn", StringComparison.Ordinal))
                .Sum(row => Number(row.QuerySelectorAll("td")[side].TextContent));
            Assert.Equal((all, told), (drawn + told, rows));
        }
    }

    [Theory]
    [InlineData("from=2025-01-20&to=2025-02-10", "How much, per day")]
    [InlineData("", "How much: each bar a day, each link a week")]
    public async Task The_heading_says_what_a_link_opens(string days, string heading)
    {
        var page = await app.PageAsync($"/compare?country=US&lang=zh&{days}".TrimEnd('&'));

        Assert.Equal(heading, page.QuerySelector("#volume")!.TextContent);
        var isDay = page.QuerySelectorAll(".slots title")
            .All(title => !title.TextContent.Contains('–', StringComparison.Ordinal));
        Assert.Equal(days.Length > 0, isDay);
    }

    [Fact]
    public async Task Limits_hold_for_all_sides_and_can_be_taken_away()
    {
        var page = await app.PageAsync("/compare?country=US&lang=zh&topic=markets&q=nvidia+OR+chips&copies=out");

        Assert.Equal(
            ["Search: nvidia OR chips ×", "Topic: Markets ×"],
            page.QuerySelectorAll("[aria-label='Limits in force'] a:not(.clear)").Select(chip => chip.TextContent)
        );
        Assert.Equal(
            "/compare?country=US&lang=zh&q=nvidia%20OR%20chips&copies=out",
            page.QuerySelectorAll("[aria-label='Limits in force'] a")[1].GetAttribute("href")
        );
        var part = page.QuerySelectorAll("nav.parts a")[1].GetAttribute("href");
        Assert.Equal("/compare/topics?country=US&lang=zh&q=nvidia%20OR%20chips&topic=markets&copies=out", part);
        foreach (var link in page.QuerySelectorAll(".multiples .meta a"))
        {
            var list = await app.PageAsync(link.GetAttribute("href")!);
            Assert.Equal(3, list.QuerySelectorAll(".chips a:not(.clear)").Length);
            Assert.Equal(Number(link.TextContent), Number(list.QuerySelector(".found strong")!.TextContent));
        }
    }

    [Fact]
    public async Task A_search_of_whole_texts_is_left_out_and_the_page_says_so()
    {
        var page = await app.PageAsync("/compare?country=US&lang=zh&q=" + Uri.EscapeDataString("/nvid.a/"));

        Assert.Contains("was left out", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_form_left_empty_is_not_in_the_address()
    {
        using var browser = app.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await browser.GetAsync(
            new Uri("/compare?country=US&lang=zh&outlet=&outlet=&from=&to=2025-03-01", UriKind.Relative)
        );

        Assert.Equal("/compare?country=US&lang=zh&to=2025-03-01", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Outlets_without_a_box_can_be_named_three_at_once()
    {
        var page = await app.PageAsync("/compare");

        Assert.Equal(3, page.QuerySelectorAll("input[name=outlet][list=outlets]").Length);
        Assert.True(page.QuerySelectorAll("datalist#outlets option").Length > 10);
    }

    [Fact]
    public async Task Each_side_and_language_that_is_not_compared_by_its_words_is_named()
    {
        var page = await app.PageAsync("/compare/words?country=US&country=DE&lang=zh");

        var told = page.QuerySelector("[aria-labelledby=words] ul")!;
        Assert.Contains("Chinese has no article in English", told.TextContent, StringComparison.Ordinal);
        var left = told.QuerySelectorAll("li")
            .Single(line => line.TextContent.Contains("share Chinese", StringComparison.Ordinal));
        var list = await app.PageAsync(left.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(Number(left.QuerySelector("a")!.TextContent), Number(list.QuerySelector(".found strong")!.TextContent));
    }

    [Fact]
    public async Task Every_language_that_two_sides_share_is_a_link_away()
    {
        var page = await app.PageAsync("/compare/words?country=CN&lang=zh&lang=en");

        var other = page.QuerySelector("[aria-labelledby=words] li a[href*='in=']")!;
        var words = await app.PageAsync(other.GetAttribute("href")!);
        Assert.Contains(
            $"Words {other.TextContent.Replace("In", "in", StringComparison.Ordinal)} that",
            words.QuerySelector("[aria-labelledby=words] > p")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_table_holds_the_numbers_of_all_charts()
    {
        var page = await app.PageAsync(Three);

        var table = await app.PageAsync(page.QuerySelector("#volume ~ .more a")!.GetAttribute("href")!);
        Assert.Equal(4, table.QuerySelectorAll("thead th").Length);
        foreach (var (figure, side) in page.QuerySelectorAll(".multiples figure").Select((figure, side) => (figure, side)))
        {
            var drawn = figure.QuerySelectorAll(".slots title").Sum(title => Number(title.TextContent.Split(": ")[^1]));
            var cells = table.QuerySelectorAll($"tbody td:nth-child({side + 2})").SkipLast(1);
            Assert.Equal(drawn, cells.Sum(cell => Number(cell.TextContent)));
        }
    }

    [Theory]
    [InlineData("lang=zh&country=US&lang=en&country=IN")]
    [InlineData("country=US&country=GB")]
    public async Task The_first_report_stands_with_its_own_time(string sides)
    {
        var page = await app.PageAsync($"/compare?{sides}");

        foreach (var row in page.QuerySelectorAll(".firsts tbody tr"))
        {
            var when = row.QuerySelector("td:nth-of-type(2)")!.FirstChild!.TextContent.Trim();
            var article = await app.PageAsync(row.QuerySelector("td a")!.GetAttribute("href")!);
            Assert.Contains(
                when.Replace("by ", "", StringComparison.Ordinal).Replace("some time on ", "", StringComparison.Ordinal),
                article.QuerySelector(".byline")!.TextContent,
                StringComparison.Ordinal
            );
        }
    }

    public static TheoryData<string> HeavyPages =>
        new(
            from part in new[] { "", "/topics", "/headlines", "/words", "/table", "/sides" }
            from query in new[]
            {
                "country=US&country=DE&country=FR&country=GB&country=IN&country=CN&country=ES&lang=zh",
                "lang=zh&lang=en&country=CN&country=US&type=blog&type=magazine&type=newspaper&type=newsletter",
                "lang=zh&lang=en&country=CN&country=US&type=blog&type=magazine&type=wire&type=trade&from=2020-01-01&to=2026-01-01",
            }
            select $"/compare{part}?{query}"
        );

    [Theory]
    [MemberData(nameof(HeavyPages))]
    public async Task Every_part_of_eight_sides_stays_below_forty_kilobytes(string path)
    {
        var bytes = await app.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

        Assert.InRange(bytes.Length, 1, 40 * 1024);
    }

    [Fact]
    public async Task Each_part_keeps_the_sides_and_the_days_and_an_unknown_part_is_told()
    {
        var page = await app.PageAsync($"/compare/words?{Sides}&from=2025-01-20&copies=out");

        var parts = page.QuerySelectorAll("nav.parts a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(6, parts.Count);
        Assert.All(parts, href => Assert.EndsWith($"?{Sides}&from=2025-01-20&copies=out", href, StringComparison.Ordinal));
        Assert.Equal("page", page.QuerySelector("nav.parts a[href^='/compare/words']")!.GetAttribute("aria-current"));
        using var unknown = await app.Client.GetAsync(new Uri($"/compare/colours?{Sides}", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Words_are_told_with_both_counts_and_how_sure_the_difference_is()
    {
        var page = await app.PageAsync("/compare/words?lang=en&country=US&country=CN");

        var rows = page.QuerySelectorAll("[aria-labelledby=words] tbody tr").ToList();
        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            row => Assert.True(double.Parse(row.QuerySelector("td:last-child")!.TextContent, CultureInfo.InvariantCulture) >= 1.9)
        );
        Assert.DoesNotContain(rows, row => row.QuerySelector("th")!.TextContent is "the" or "and" or "in" or "deepseek");
    }

    [Theory]
    [InlineData("country=US&country=CN")]
    [InlineData("outlet=36kr-com&outlet=ithome-com&country=CN")]
    public async Task The_numbers_of_words_open_as_many_articles_though_only_some_were_read(string sides)
    {
        var page = await app.PageAsync($"/compare/words?{sides}");

        var numbers = page.QuerySelectorAll("[aria-labelledby=words] a[href^='/articles']").ToList();
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=words] td a"));
        foreach (var link in numbers.Where((_, at) => at % Math.Max(1, numbers.Count / 16) == 0))
        {
            var list = await app.PageAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link.TextContent), Number(list.QuerySelector(".found strong")!.TextContent));
        }
    }

    [Theory]
    [InlineData("IT之家", "ithome-com")]
    [InlineData("ithome.com", "ithome-com")]
    [InlineData("it之", "ithome-com")]
    public async Task An_outlet_can_be_named_as_readers_name_it(string name, string key)
    {
        var page = await app.PageAsync($"/compare?outlet={Uri.EscapeDataString(name)}&country=DE");

        Assert.NotNull(page.QuerySelector("#volume"));
        Assert.NotEmpty(page.QuerySelectorAll($"nav.parts a[href*='outlet={key}']"));
    }

    [Fact]
    public async Task A_name_that_several_outlets_bear_is_asked_back()
    {
        var page = await app.PageAsync("/compare?outlet=news&country=DE&country=US");

        var notice = page.QuerySelector(".notice")!;
        Assert.Contains("may mean several outlets. Did you mean ", notice.TextContent, StringComparison.Ordinal);
        var meant = await app.PageAsync(notice.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Null(meant.QuerySelector(".notice"));
        Assert.Equal(3, meant.QuerySelectorAll(".chips[aria-label=Sides] li").Length);
    }

    [Theory]
    [InlineData(
        "q=nvidia+date:27.01.2025&copies=out",
        "date:2025-01-27",
        "q=nvidia%20date%3A2025-01-27&from=2025-01-20&copies=out"
    )]
    [InlineData("q=topic:chip", "Chips and export controls", "q=topic%3Achips&from=2025-01-20")]
    public async Task What_the_search_may_have_meant_is_the_same_comparison(string query, string meant, string mended)
    {
        var page = await app.PageAsync($"/compare/topics?country=US&lang=zh&{query}&from=2025-01-20");

        var links = page.QuerySelectorAll(".notice[role=status] a");
        var link = links.Single(a => a.TextContent == meant);
        Assert.Equal($"/compare/topics?country=US&lang=zh&{mended}", link.GetAttribute("href"));
        Assert.Null((await app.PageAsync(link.GetAttribute("href")!)).QuerySelector(".notice"));
    }

    [Fact]
    public async Task More_than_eight_sides_and_unknown_outlets_are_told()
    {
        var nine = await app.PageAsync(
            "/compare?" + string.Join('&', Enumerable.Range(0, 9).Select(n => $"lang=a{(char)('a' + n)}"))
        );
        var unknown = await app.PageAsync("/compare?outlet=nobody&country=DE&country=US");

        Assert.Contains("first 8 of 9", nine.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“nobody”", unknown.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(unknown.QuerySelector("#volume"));
    }

    [Fact]
    public async Task Headlines_are_of_the_asked_day_and_the_days_beside_are_a_link_away()
    {
        var page = await app.PageAsync("/compare/headlines?country=DE&country=US&day=2025-01-27");

        Assert.Contains("27 January 2025", page.QuerySelector("#headlines")!.TextContent, StringComparison.Ordinal);
        Assert.Matches(
            "^/compare/headlines\\?country=DE&country=US&day=2025-01-2[0-6]#headlines$",
            page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href")
        );
        Assert.Contains(page.QuerySelectorAll(".beside a"), a => a.TextContent == "Ein Titel von uns");
    }

    private static int Number(string text) =>
        int.Parse(text.Split(' ')[0].Replace("\u202F", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
