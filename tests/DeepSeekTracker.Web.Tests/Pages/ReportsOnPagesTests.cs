using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Pages;

/// <summary>Wherever articles are counted, so are the reports among them, and copies can be left out.</summary>
public sealed partial class ReportsOnPagesTests : IAsyncLifetime
{
    private const string Said = "Nvidia lost $589 billion in market value in one day.";
    private readonly TrackerApp _app = TrackerApp.Empty();

    public async Task InitializeAsync()
    {
        var piece = $"{Said} Traders sold Nvidia shares and chip stocks on Wall Street. {CopyScene.Words(300, 1)}";
        await CopyScene.PutAsync(_app, "alpha", piece + ".", hours: 0);
        await CopyScene.PutAsync(_app, "beta", piece + ". Another word was added.", hours: 3);
        await CopyScene.PutAsync(_app, "gamma", $"{Said} Nvidia shares fell. {CopyScene.Words(300, 2)}", hours: 4);
        await _app.Get<Reanalyzer>().RunAsync(default);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/topics/markets")]
    [InlineData("/days/2025-01-27")]
    [InlineData("/days/2025-01")]
    [InlineData("/outlets/reuters")]
    public async Task Where_none_can_be_compared_the_number_of_articles_is_told_once(string path)
    {
        using var record = new TrackerApp();
        using var client = record.CreateClient();

        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));

        Assert.DoesNotContain("class=\"reports\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/timeline?by=outlet", "main p strong a")]
    [InlineData("/topics", null)]
    [InlineData("/outlets", null)]
    [InlineData("/claims", null)]
    [InlineData("/claims/nvidia-loss", null)]
    public async Task The_page_tells_reports_beside_articles_and_leaves_copies_out_and_in_again(string path, string? counted)
    {
        var page = await PageAsync(path);
        var without = await PageAsync(page.QuerySelector(".reports a:last-of-type")!.GetAttribute("href")!);
        var again = await PageAsync(without.QuerySelector(".reports a:last-of-type")!.GetAttribute("href")!);

        Assert.Contains("3 articles, 2 independent reports, 1 copy", Reports(page), StringComparison.Ordinal);
        Assert.Contains("1 copy is left out", Reports(without), StringComparison.Ordinal);
        Assert.Equal(Reports(page), Reports(again));
        if (counted is not null)
        {
            Assert.Equal(
                ("3 articles", "2 articles"),
                (page.QuerySelector(counted)!.TextContent, without.QuerySelector(counted)!.TextContent)
            );
        }
    }

    [Theory]
    [InlineData("/timeline?by=outlet")]
    [InlineData("/timeline?by=outlet&q=nvidia+OR+chips")]
    [InlineData("/timeline/table?by=outlet&q=nvidia+OR+chips")]
    [InlineData("/outlets")]
    [InlineData("/outlets?copies=out")]
    [InlineData("/topics")]
    [InlineData("/topics?copies=out")]
    [InlineData("/claims")]
    [InlineData("/claims/nvidia-loss")]
    [InlineData("/compare?outlet=alpha&outlet=beta&lang=en")]
    [InlineData("/articles?q=is%3Aoriginal")]
    [InlineData("/copies")]
    public async Task Each_number_of_articles_and_reports_opens_just_these(string path)
    {
        // The last two have no text: the owner's word makes them one piece, and the list counts it as the number does.
        using var table = new MemoryStream(
            """
            url,title,published_at,outlet,language
            https://delta.example/1,DeepSeek: Nvidia lost $589 billion in market value,2025-01-27,Delta,en
            https://delta.example/2,DeepSeek makes Nvidia shares fall on Wall Street,2025-01-28,Delta,en
            https://delta.example/3,DeepSeek: chip stocks and Nvidia shares fall,2025-01-28,Delta,en
            """u8.ToArray()
        );
        Assert.Equal(3, (await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", table), default)).Added);
        await using (var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync())
        {
            var pair = await db.Articles.Where(a => a.PublishedDay == new DateOnly(2025, 1, 28)).Select(a => a.Id).ToListAsync();
            Assert.True((await _app.Get<IngestQueue>().MergeCopiesAsync(pair[0], pair[1], null, default)).Ok);
        }

        var numbers = (await PageAsync(path))
            .QuerySelectorAll("main a[href^='/articles?'], main a[href='/articles']")
            .Where(a => Number().IsMatch(a.TextContent))
            .ToList();

        Assert.Contains(numbers, a => a.GetAttribute("href")!.Contains("is%3Aindependent", StringComparison.Ordinal));
        foreach (var number in numbers)
        {
            var list = await PageAsync(number.GetAttribute("href")!);
            Assert.Equal(
                (number.GetAttribute("href"), number.TextContent.Split(' ')[0]),
                (number.GetAttribute("href"), list.QuerySelector(".found strong")!.TextContent.Split(' ')[0])
            );
        }
    }

    [Fact]
    public async Task An_answers_table_leaves_out_copies_where_its_page_does()
    {
        var page = await PageAsync("/claims/nvidia-loss?copies=out");
        var all = await LinesAsync("/claims/export.csv?claim=nvidia-loss");

        Assert.Equal(3, all.Length);
        Assert.Equal(
            all.Where(line => !line.Contains(",BETA,", StringComparison.Ordinal)),
            await LinesAsync(page.QuerySelector("main a[href^='/claims/export.csv']")!.GetAttribute("href")!)
        );
        using var refused = await _app.CreateClient().GetAsync(new Uri("/claims/export.csv?copies=no", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        async Task<string[]> LinesAsync(string file) =>
            (await _app.CreateClient().GetStringAsync(new Uri(file, UriKind.Relative))).Split(
                "\r\n",
                StringSplitOptions.RemoveEmptyEntries
            )[1..];
    }

    [Fact]
    public async Task Every_row_and_card_has_its_own()
    {
        var timeline = await PageAsync("/timeline?by=outlet");
        var outlets = await PageAsync("/outlets");
        var claims = await PageAsync("/claims");
        var topics = await PageAsync("/topics");

        Assert.Contains(
            "3 articles, 2 independent reports",
            timeline.QuerySelector("svg.chart")!.GetAttribute("aria-label"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["3", "2"],
            (await PageAsync("/timeline/table?by=outlet"))
                .QuerySelectorAll("tbody tr td")
                .Take(2)
                .Select(cell => cell.TextContent)
        );
        Assert.Equal(
            [("ALPHA", "1", "1"), ("BETA", "1", "0"), ("GAMMA", "1", "1")],
            outlets
                .QuerySelectorAll("table.outlets tbody tr")
                .Select(row => (row.Children[0].TextContent, row.Children[4].TextContent.Trim(), row.Children[5].TextContent))
                .Order()
        );
        Assert.Contains("3 outlets, 2 reports", claims.QuerySelectorAll(".cards .num").Select(text => text.TextContent));
        Assert.Contains("2 independent reports", topics.QuerySelectorAll(".cards .meta span").Select(text => text.TextContent));
    }

    [Fact]
    public async Task An_article_says_why_it_bears_a_topic()
    {
        var article = (await PageAsync("/articles")).QuerySelector("article.row h3 a")!.GetAttribute("href")!;

        var why = (await PageAsync(article))
            .QuerySelectorAll("aside section")
            .First(s => s.QuerySelector("h2")?.TextContent == "Topics");

        var first = why.QuerySelector("li")!;
        Assert.Matches("[0-9.]+ points, [0-9.]+ needed, confidence 0[.][5-9][0-9]", first.TextContent);
        Assert.NotNull(first.QuerySelector(".matched mark"));
        Assert.Matches(
            "Rules: those of the story’s file[.] Version [0-9]+ of the analysis",
            why.QuerySelector("details")!.TextContent
        );
    }

    [Fact]
    public async Task Sides_are_compared_with_copies_or_without()
    {
        var page = await PageAsync("/compare?outlet=alpha&outlet=beta&lang=en");
        var without = await PageAsync(page.QuerySelector("#volume ~ .reports a")!.GetAttribute("href")!);

        Assert.Equal(
            ["1 article, 1 independent report", "1 article, 0 independent reports"],
            page.QuerySelectorAll(".multiples h3 .meta").Take(2).Select(text => text.TextContent.Trim())
        );
        Assert.Equal(
            ["1 article", "0 articles"],
            without.QuerySelectorAll(".multiples h3 .meta > a:first-child").Take(2).Select(text => text.TextContent)
        );
        var independent = await PageAsync(page.QuerySelector(".multiples .meta a[href*=independent]")!.GetAttribute("href")!);
        Assert.Equal("1 article", independent.QuerySelector(".found strong")!.TextContent);
        var sides = await PageAsync(without.QuerySelector("nav.parts a[href^='/compare/sides']")!.GetAttribute("href")!);
        Assert.Equal("out", sides.QuerySelector("input[name=copies]")!.GetAttribute("value"));
    }

    private static string Reports(IHtmlDocument page) => page.QuerySelector(".reports")!.TextContent;

    private async Task<IHtmlDocument> PageAsync(string path) =>
        new HtmlParser().ParseDocument(await _app.CreateClient().GetStringAsync(new Uri(path, UriKind.Relative)));

    /// <summary>No day, which begins with a number too, and not nothing.</summary>
    [GeneratedRegex("^[1-9][0-9]*( articles?| independent reports?| cop.*| without a text .*)?$")]
    private static partial Regex Number();
}
