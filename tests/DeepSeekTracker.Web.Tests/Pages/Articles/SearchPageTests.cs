using System.Globalization;
using AngleSharp.Html.Dom;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

/// <summary>What the list's page says of a search.</summary>
[Collection(PagesCollection.Name)]
public sealed class SearchPageTests(PagesApp app)
{
    [Fact]
    public async Task The_builder_shows_what_was_typed_and_keeps_what_it_cannot_say()
    {
        var page = await app.PageAsync("/articles?q=title:nvidia+lang:xx+claim:training-cost%3D5m..6m+sort:date");

        Assert.Equal("nvidia", page.QuerySelector("#b-all")!.GetAttribute("value"));
        Assert.Equal("title", page.QuerySelector("#b-in option[selected]")!.GetAttribute("value"));
        Assert.Equal("xx", page.QuerySelector("#b-lang option[selected]")!.TextContent);
        Assert.Equal("date", page.QuerySelector("#b-sort option[selected]")!.GetAttribute("value"));
        Assert.Equal("claim:training-cost=5m..6m", page.QuerySelector("#b-rest")!.GetAttribute("value"));
        Assert.Null((await app.PageAsync("/articles?q=nvidia")).QuerySelector("#b-rest"));
    }

    [Theory]
    [InlineData("date", "oldest publication first")]
    [InlineData("relevance", "the best of the 2,000 newest hits first")]
    [InlineData("length", "longest text first")]
    [InlineData("seen", "last seen here first")]
    [InlineData("", "newest publication first")]
    public async Task The_builders_order_is_the_lists(string choice, string said)
    {
        var page = await BuiltAsync($"/articles?sort=oldest&b-all=nvidia&b-sort={choice}");

        Assert.EndsWith(said, page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(choice, page.QuerySelector("#b-sort option[selected]")?.GetAttribute("value") ?? "");
        Assert.Null(page.QuerySelector(".build [name=sort]"));
        Assert.Null(page.QuerySelector(".notice p"));
    }

    [Fact]
    public async Task An_order_in_the_words_counts_and_another_one_takes_its_place()
    {
        var page = await app.PageAsync("/articles?sort=oldest&q=nvidia+sort:relevance");

        Assert.EndsWith("newest hits first", page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "than the list had (oldest publication first)",
            page.QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/articles?q=nvidia&sort=longest",
            page.QuerySelectorAll(".orders a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task A_language_is_the_same_articles_wherever_it_is_asked_for()
    {
        string[] lists = ["lang=zh", "q=lang:zh", "q=nvidia+OR+-nvidia&lang=zh", "lang=zh&lang=zh-Hant"];
        var found = new List<string>();
        foreach (var list in lists)
        {
            found.Add((await app.PageAsync($"/articles?story=all&{list}")).QuerySelector(".found strong")!.TextContent);
        }

        found.Add((await BuiltAsync("/articles?story=all&b-lang=zh")).QuerySelector(".found strong")!.TextContent);
        // Beside a chosen form its language tells what it adds.
        var page = await app.PageAsync("/articles?story=all&lang=zh-Hant");
        var numbers = page.QuerySelectorAll(".facet li")
            .Where(li => li.TextContent.Contains("Chinese", StringComparison.Ordinal))
            .Select(li => int.Parse(Digits(li.TextContent), CultureInfo.InvariantCulture))
            .ToList();
        Assert.Single(found.Distinct());
        Assert.Equal(2, numbers.Count);
        Assert.Equal(Digits(found[0]), numbers.Sum().ToString(CultureInfo.InvariantCulture));
        Assert.InRange(numbers[0], 1, numbers[1]);
    }

    [Fact]
    public async Task A_long_search_is_answered_by_a_page_that_does_not_repeat_it_in_every_link()
    {
        var search = Uri.EscapeDataString($"deepseek -{new string('英', 900)}");
        using var answer = await app.Client.GetAsync(new Uri($"/articles?lang=en&q={search}", UriKind.Relative));
        var size = (await answer.Content.ReadAsByteArrayAsync()).Length;

        var page = await app.PageAsync($"/articles?lang=en&q={search}");

        Assert.InRange(size, 1, 80_000);
        Assert.NotEmpty(page.QuerySelectorAll("article.row"));
        Assert.Contains("This search is so long", page.QuerySelector(".panel")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".facet"));
        Assert.Empty(page.QuerySelectorAll("article.row a[href*='q=']"));
        Assert.Contains("English", page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        var form = page.QuerySelector("form:has([formaction='/articles/export.csv'])")!;
        Assert.Equal("en", form.QuerySelector("[name=lang]")!.GetAttribute("value"));
        Assert.StartsWith("deepseek", form.QuerySelector("[name=q]")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claim:cost", "read as any of training-cost, rival-cost", "Training cost")]
    [InlineData("nvidia claim:derivativ", "At character 8 of the search: there is no claim “derivativ”", "Derived models")]
    [InlineData("claim:foo", "At character 1 of the search: there is no claim “foo”", "All claims")]
    [InlineData("claim:training", "read as training-cost", null)]
    public async Task A_claims_name_is_told_how_it_was_read(string search, string sentence, string? meant)
    {
        var page = await app.PageAsync($"/articles?q={Uri.EscapeDataString(search)}");

        var notice = page.QuerySelector(".notice")!;
        Assert.Contains(sentence, notice.TextContent, StringComparison.Ordinal);
        Assert.Equal(meant, notice.QuerySelector("a")?.TextContent);
    }

    [Theory]
    [InlineData("nvidia outlet:sample-gazete", 8, "no outlet “sample-gazete”", "nvidia outlet:sample-gazette")]
    [InlineData("topic:market -x", 1, "no topic “market”", "topic:markets -x")]
    [InlineData("-country:germny nvidia", 2, "of the country “germny”", "-country:DE nvidia")]
    [InlineData("lang:germn", 1, "“germn” is no language", "lang:de")]
    [InlineData("x titel:nvidia", 3, "no field “titel”", "x title:nvidia")]
    [InlineData("nvidia or tsmc", 8, "OR in capitals", "nvidia OR tsmc")]
    [InlineData("date:27.01.2025", 1, "is no day", "date:2025-01-27")]
    [InlineData("x C++", 3, "To find it as written", "x /C\\+\\+/")]
    [InlineData("state:paywaled", 1, "no state “paywaled”", "state:paywalled")]
    public async Task A_name_that_nothing_has_is_told_with_its_place_and_the_nearest(
        string search,
        int place,
        string sentence,
        string meant
    )
    {
        var page = await app.PageAsync($"/articles?q={Uri.EscapeDataString(search)}");

        var notice = page.QuerySelector(".notice p")!;
        Assert.StartsWith($"At character {place} of the search: ", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(sentence, notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"/articles?q={Uri.EscapeDataString(meant)}",
            notice.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task A_list_of_nothing_offers_the_search_without_each_part_and_no_orders()
    {
        var page = await app.PageAsync("/articles?q=nvidia+zzzzzz");

        Assert.Contains("Without “zzzzzz”", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty a[href='/articles?q=nvidia']"));
        Assert.Empty(page.QuerySelectorAll(".views, a[href*='export.'], a[href^='/timeline?']"));
        Assert.NotNull(page.QuerySelector("a[href^='/kept/add']"));
    }

    [Fact]
    public async Task The_other_number_of_a_word_is_offered_where_it_finds_more()
    {
        var (one, both) = (await Found("chip"), await Found("chip+OR+chips"));

        var page = await app.PageAsync("/articles?q=chip");

        Assert.True(both > one);
        Assert.Contains(
            $"Also with chips: {both} article",
            page.QuerySelector(".results")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty((await app.PageAsync("/articles?q=%22chip%22")).QuerySelectorAll("a[href*='chips)']"));

        async Task<int> Found(string search) =>
            (await app.PageAsync($"/articles?view=lines&q={search}")).QuerySelectorAll("article.row").Length;
    }

    [Theory]
    [InlineData("outlet:SAMPLE-GAZETTE topic:markets country:de lang:zh-TW state:ok type:newspaper")]
    [InlineData("topic:\"open source\"")]
    [InlineData("topic:\"Markets\" country:Germany lang:chinese")]
    [InlineData("is:independent")]
    public async Task Names_that_there_are_need_no_word(string search)
    {
        var page = await app.PageAsync($"/articles?q={Uri.EscapeDataString(search)}");

        Assert.Empty(page.QuerySelectorAll(".notice p"));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"\"")]
    [InlineData("-")]
    public async Task A_search_for_nothing_says_so_with_the_place(string search)
    {
        var page = await app.PageAsync($"/articles?q={Uri.EscapeDataString(search)}");

        Assert.All(
            page.QuerySelectorAll(".notice p"),
            p => Assert.StartsWith("At character 1 of the search: ", p.TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("Nothing is left", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("article.row"));
    }

    [Fact]
    public async Task An_article_that_answers_a_claim_leads_to_its_answers()
    {
        var page = await app.PageAsync("/articles?q=has:claim");

        Assert.NotEmpty(page.QuerySelectorAll("article.row"));
        Assert.All(
            page.QuerySelectorAll("article.row h3 a"),
            link => Assert.EndsWith("#mentions", link.GetAttribute("href")!, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/claims/nvidia-loss", "p.reports a[href*='q=claim']", ".found strong")]
    [InlineData("/", "ol.tally a.num", ".found strong")]
    [InlineData("/days", ".month caption a.num", ".found strong")]
    [InlineData("/outlets", "td.num a", ".found strong")]
    [InlineData("/timeline/table", "td.num a", ".found strong")]
    [InlineData("/compare/topics?country=DE&country=US", ".matrix td.num a", ".found strong")]
    public async Task A_number_opens_as_many_articles(string path, string link, string found)
    {
        var page = await app.PageAsync(path);
        var number = page.QuerySelector(link)!;

        var list = await app.PageAsync(number.GetAttribute("href")!);

        Assert.Equal(Digits(number.FirstChild!.TextContent), Digits(list.QuerySelector(found)!.TextContent));
    }

    /// <summary>Where the builder's form leads.</summary>
    private async Task<IHtmlDocument> BuiltAsync(string sent)
    {
        using var answer = await app.Client.GetAsync(new Uri(sent, UriKind.Relative));
        return await app.PageAsync(answer.Headers.Location!.OriginalString);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
