using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

[Collection(PagesCollection.Name)]
public sealed class ArticleListPageTests(PagesApp app)
{
    [Fact]
    public async Task A_search_shows_the_sentence_that_answers_it_and_leads_to_the_marked_text()
    {
        var list = await app.PageAsync("/articles?q=zitat");
        var row = list.QuerySelectorAll("article.row").Single(r => r.QuerySelector(".snippet") is not null);
        var link = row.QuerySelector("h3 a")!.GetAttribute("href")!;
        var article = await app.PageAsync(link);

        Assert.Equal("Ein Zitat.", row.QuerySelector(".snippet")!.TextContent.Trim());
        Assert.Equal("Zitat", row.QuerySelector(".snippet mark")!.TextContent);
        Assert.Equal("Zitat", article.QuerySelector("blockquote mark")!.TextContent);
    }

    [Fact]
    public async Task A_search_that_was_read_otherwise_says_so_and_exports_the_same_list()
    {
        var list = await app.PageAsync("/articles?q=zitat%20AND%20%22titel");

        Assert.Contains("At character 7 of the search: AND is not needed", list.QuerySelector(".notice")!.TextContent);
        Assert.Contains("This quotation mark is not closed", list.QuerySelector(".notice")!.TextContent);
        using var export = await app.Client.GetAsync(new Uri("/articles/export.csv?q=zitat%20AND%20%22titel", UriKind.Relative));
        Assert.True(export.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("/articles")]
    [InlineData("/articles?sort=seen")]
    [InlineData("/articles?days=undated")]
    [InlineData("/articles?topic=markets&from=2025-01-27&to=2025-01-28")]
    [InlineData("/articles?lang=de&lang=fr")]
    public async Task Older_pages_hold_every_article_once_in_the_order_of_the_export(string list)
    {
        var shown = new List<int>();
        var count = -1;
        for (var next = list; next is not null; )
        {
            var page = await app.PageAsync(next);
            count = Count(page);
            shown.AddRange(Ids(page));
            next = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(count, shown.Count);
        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal(await ExportedIdsAsync(list), shown);
    }

    [Fact]
    public async Task The_way_back_leads_through_the_same_pages()
    {
        var first = await app.PageAsync("/articles");
        var second = await app.PageAsync(Link(first, ".pager [rel=next]"));
        var third = await app.PageAsync(Link(second, ".pager [rel=next]"));

        Assert.Equal(Ids(second), Ids(await app.PageAsync(Link(third, ".pager [rel=prev]"))));
        Assert.Equal(Ids(first), Ids(await app.PageAsync(Link(second, ".pager [rel=prev]"))));
        Assert.Null(first.QuerySelector(".pager [rel=prev]"));
    }

    [Fact]
    public async Task The_number_beside_a_choice_is_the_number_behind_its_link()
    {
        var page = await app.PageAsync("/articles?from=2025-01-27&to=2025-02-02");
        var choices = page.QuerySelectorAll(".facet li").Where(li => Amount(li).Length > 0).ToList();

        Assert.NotEmpty(choices);
        foreach (var choice in choices.Where((_, index) => index % 5 == 0))
        {
            var behind = await app.PageAsync(choice.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(Number(Amount(choice)), Count(behind));
        }
    }

    [Theory]
    [InlineData("/articles", "Articles")]
    [InlineData("/articles?sort=seen&view=compact", "Articles")]
    [InlineData(
        "/articles?q=nvidia&outlet=sample-gazette&from=2025-01-01&to=2025-01-31",
        "“nvidia”, Sample Gazette, January 2025 – Articles"
    )]
    [InlineData(
        "/articles?topic=markets&lang=de&country=DE&from=2025-01-27",
        "Markets, German, Germany, from 27 Jan 2025 on – Articles"
    )]
    [InlineData(
        "/articles?lang=de&lang=fr&lang=it&lang=es&to=2025-01-27",
        "German, French, Italian and 1 more, up to 27 Jan 2025 – Articles"
    )]
    [InlineData("/articles?days=undated&story=all&state=listed", "headline only, day not known, on and off the story – Articles")]
    [InlineData(
        "/timeline?outlet=sample-gazette&from=2025-01-27&to=2025-02-02",
        "Sample Gazette, 27 Jan 2025 – 2 Feb 2025 – Timeline"
    )]
    [InlineData("/outlets?q=%20newspaper%20germany", "“newspaper germany” – Outlets")]
    [InlineData("/outlets?sort=name", "Outlets")]
    [InlineData("/feeds?q=gazette&outlet=sample-gazette&state=not%20found", "“gazette”, Sample Gazette, not found – Feeds")]
    [InlineData("/feeds?state=attention&sort=new", "needs attention – Feeds")]
    [InlineData("/feeds?outlet=nobody&state=nonsense", "nobody, nonsense – Feeds")]
    [InlineData("/feeds", "Feeds")]
    public async Task The_title_says_what_is_listed(string path, string title) =>
        Assert.Equal($"{title} · DeepSeekTracker", (await app.PageAsync(path)).Title);

    [Fact]
    public async Task A_limit_in_force_is_shown_and_can_be_taken_away()
    {
        var page = await app.PageAsync("/articles?q=nvidia&outlet=sample-gazette&topic=markets");

        Assert.Equal(4, page.QuerySelectorAll(".chips a").Length);
        Assert.Contains("Sample Gazette", page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".chips a[href='/articles?outlet=sample-gazette&topic=markets']"));
        Assert.Equal("nvidia", ((IHtmlInputElement)page.QuerySelector("#q")!).Value);
        Assert.Equal(2, page.QuerySelectorAll(".limits input[type=hidden]").Length);
    }

    [Fact]
    public async Task An_empty_list_says_which_limit_to_loosen()
    {
        var page = await app.PageAsync("/articles?outlet=sample-gazette&q=zzzzzz");

        Assert.Equal(0, Count(page));
        var looser = page.QuerySelector(".empty li")!;
        Assert.Contains("zzzzzz", looser.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 articles", looser.TextContent, StringComparison.Ordinal);
        Assert.Equal("/articles?outlet=sample-gazette", looser.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_unknown_outlet_is_named_with_a_suggestion()
    {
        var notice = (await app.PageAsync("/articles?outlet=sample-gazete")).QuerySelector(".notice")!;

        Assert.Contains("There is no outlet “sample-gazete”", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("/articles?outlet=sample-gazette", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("country=Atlantis", "“Atlantis” is no country")]
    [InlineData("lang=qq", "“qq” is no language")]
    [InlineData("type=nosuch", "No outlet of this record is of the type “nosuch”.")]
    public async Task A_limit_that_nothing_has_is_told(string query, string told) =>
        Assert.Contains(
            told,
            (await app.PageAsync($"/articles?{query}")).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_language_is_known_however_its_tag_is_written()
    {
        var page = await app.PageAsync("/articles?lang=EN");

        Assert.NotEqual(0, Count(page));
        Assert.Null(page.QuerySelector(".notice"));
    }

    [Fact]
    public async Task An_article_without_a_known_day_is_under_no_day()
    {
        var page = await app.PageAsync("/articles?days=undated");

        Assert.NotEmpty(page.QuerySelectorAll("article.row"));
        Assert.Empty(page.QuerySelectorAll(".day > h2 a"));
        Assert.All(
            page.QuerySelectorAll(".day"),
            day =>
                Assert.Contains(
                    "not",
                    day.QuerySelector("h2")!.TextContent.Replace("No date", "not", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task The_form_of_all_choices_has_each_with_its_number_and_keeps_the_other_limits()
    {
        var page = await app.PageAsync("/articles/choose/lang?topic=markets&lang=de&q=nvidia");

        Assert.NotEmpty(page.QuerySelectorAll(".choose input[name=lang]"));
        Assert.True(((IHtmlInputElement)page.QuerySelector(".choose input[value=de]")!).IsChecked);
        Assert.Equal(
            ["markets", "nvidia"],
            page.QuerySelectorAll("main input[type=hidden]").Select(i => i.GetAttribute("value")).Order()
        );
    }

    [Fact]
    public async Task Every_row_is_an_article_with_a_heading_that_leads_to_it()
    {
        var page = await app.PageAsync("/articles");

        Assert.Equal(36, page.QuerySelectorAll("article.row").Length);
        Assert.All(
            page.QuerySelectorAll("article.row"),
            row => Assert.StartsWith("/articles/", row.QuerySelector("h3 > a")!.GetAttribute("href"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_title_carries_its_language_and_direction()
    {
        var page = await app.PageAsync("/articles?outlet=sample-gazette");

        var arabic = page.QuerySelector($"h3 a[href='/articles/{app.ArabicId}']")!;
        Assert.Equal(("ar", "rtl"), (arabic.GetAttribute("lang"), arabic.GetAttribute("dir")));
        var german = page.QuerySelector($"h3 a[href='/articles/{app.TextId}']")!;
        Assert.Equal(("de", null), (german.GetAttribute("lang"), german.GetAttribute("dir")));
    }

    private static IEnumerable<int> Ids(IDocument page) =>
        page.QuerySelectorAll("article.row h3 a")
            .Select(a => int.Parse(a.GetAttribute("href")!["/articles/".Length..], CultureInfo.InvariantCulture));

    private static string Link(IDocument page, string selector) => page.QuerySelector(selector)!.GetAttribute("href")!;

    /// <summary>What stands beside a choice.</summary>
    private static string Amount(IElement choice) => choice.LastChild!.TextContent.Trim();

    private static int Count(IDocument page) => Number(page.QuerySelector(".found strong")!.TextContent.Split(' ')[0]);

    private static int Number(string text) =>
        int.Parse(text.Replace("\u202F", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private async Task<IEnumerable<int>> ExportedIdsAsync(string list)
    {
        var page = await app.PageAsync(list);
        var export = page.QuerySelectorAll(".export a").Single(a => a.TextContent == "JSON Lines").GetAttribute("href")!;
        var lines = await app.Client.GetStringAsync(new Uri(export, UriKind.Relative));
        return lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32());
    }
}
