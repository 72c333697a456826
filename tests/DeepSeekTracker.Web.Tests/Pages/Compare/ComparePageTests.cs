using System.Globalization;
using AngleSharp.Dom;

namespace DeepSeekTracker.Web.Tests.Pages.Compare;

[Collection(PagesCollection.Name)]
public sealed class ComparePageTests(PagesApp app)
{
    private const string Three = "/compare?outlet=ithome-com&outlet=sample-gazette&country=DE";

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?outlet=sample-gazette")]
    [InlineData("/compare?outlet=nobody&outlet=sample-gazette")]
    public async Task Fewer_than_two_sides_lead_to_the_choice(string path)
    {
        var page = await app.PageAsync(path);

        Assert.True(page.QuerySelector("details.sides")!.HasAttribute("open"));
        Assert.NotEmpty(page.QuerySelectorAll("details.sides input[name=country]"));
        Assert.Null(page.QuerySelector("#volume"));
    }

    [Fact]
    public async Task Every_number_opens_as_many_articles()
    {
        var page = await app.PageAsync(Three);

        var numbers = page.QuerySelectorAll(
                ".multiples .meta a, .data td a:not([download]), .matrix td a, [aria-labelledby=headlines] h3 .meta a"
            )
            .Cast<IElement>()
            .ToList();
        Assert.True(numbers.Count > 6);
        foreach (var link in numbers.Where((_, at) => at % Math.Max(1, numbers.Count / 16) == 0))
        {
            var list = await app.PageAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link.TextContent), Number(list.QuerySelector(".found strong")!.TextContent));
        }
    }

    [Fact]
    public async Task Sides_stand_beside_each_other_with_what_each_did_not_cover()
    {
        var page = await app.PageAsync(Three);

        Assert.Equal(3, page.QuerySelectorAll(".multiples figure").Length);
        Assert.Equal(4, page.QuerySelectorAll(".matrix thead th").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".matrix td.none"));
        Assert.Equal(3, page.QuerySelectorAll("[aria-labelledby=first] tbody tr").Length);
        Assert.Equal(3, page.QuerySelectorAll("[aria-labelledby=headlines] .beside > div").Length);
        Assert.All(
            page.QuerySelectorAll(".multiples svg a").Select(a => a.GetAttribute("href")!),
            href => Assert.StartsWith("/articles?", href, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task One_table_holds_the_numbers_of_all_charts()
    {
        var page = await app.PageAsync(Three);

        var columns = page.QuerySelectorAll(".data thead th").Length;
        Assert.Equal(4, columns);
        foreach (var (figure, side) in page.QuerySelectorAll(".multiples figure").Select((figure, side) => (figure, side)))
        {
            var drawn = figure.QuerySelectorAll(".slots title").Sum(title => Number(title.TextContent.Split(": ")[^1]));
            var cells = page.QuerySelectorAll($".data tbody td:nth-child({side + 2})").SkipLast(1);
            Assert.Equal(drawn, cells.Sum(cell => Number(cell.TextContent)));
        }
    }

    [Theory]
    [InlineData("country=US&country=DE&country=FR&country=GB&country=IN&country=CN&country=ES&lang=zh")]
    [InlineData("country=US&country=DE&country=FR&country=GB&country=IN&country=CN&country=ES&country=IT")]
    public async Task Eight_sides_stay_below_a_hundred_kilobytes(string sides)
    {
        var bytes = await app.Client.GetByteArrayAsync(new Uri($"/compare?{sides}", UriKind.Relative));

        Assert.InRange(bytes.Length, 1, 100_000);
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
        var page = await app.PageAsync("/compare?country=DE&country=US&day=2025-01-27");

        Assert.Contains("27 January 2025", page.QuerySelector("#headlines")!.TextContent, StringComparison.Ordinal);
        Assert.Matches(
            "^/compare\\?country=DE&country=US&day=2025-01-2[0-6]#headlines$",
            page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href")
        );
        Assert.Contains(page.QuerySelectorAll(".beside a"), a => a.TextContent == "Ein Titel von uns");
    }

    private static int Number(string text) =>
        int.Parse(text.Split(' ')[0].Replace("\u202F", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
