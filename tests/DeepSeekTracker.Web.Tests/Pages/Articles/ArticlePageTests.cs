namespace DeepSeekTracker.Web.Tests.Pages.Articles;

[Collection(PagesCollection.Name)]
public sealed class ArticlePageTests(PagesApp app)
{
    [Fact]
    public async Task A_printed_article_has_the_address_of_the_original()
    {
        var page = await app.PageAsync($"/articles/{app.TextId}");

        Assert.Equal("https://gazette.example/text", page.QuerySelector(".printed")!.TextContent);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text_everywhere()
    {
        foreach (
            var path in new[]
            {
                $"/articles/{app.HostileId}",
                "/articles?outlet=sample-gazette",
                "/outlets/sample-gazette",
                "/topics/markets",
                "/days/2025-01-27",
                $"/feeds/{app.FeedId}",
                "/feeds",
            }
        )
        {
            var page = await app.PageAsync(path);

            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Empty(page.QuerySelectorAll("img"));
        }

        var article = await app.PageAsync($"/articles/{app.HostileId}");
        Assert.Equal(PagesApp.Hostile, article.QuerySelector("h1")!.TextContent);
        Assert.Equal(PagesApp.Hostile, article.QuerySelector(".prose p")!.TextContent);
        Assert.Empty(article.QuerySelectorAll("[data-original], a[href^='javascript'], a[href^='data']"));
    }

    [Fact]
    public async Task The_text_is_prose_in_its_own_language()
    {
        var prose = (await app.PageAsync($"/articles/{app.TextId}")).QuerySelector(".prose")!;

        Assert.Equal("de", prose.GetAttribute("lang"));
        Assert.Equal(["p", "h2", "ul", "blockquote", "div", "pre"], prose.Children.Select(child => child.LocalName));
        Assert.Equal(2, prose.QuerySelectorAll("ul li").Length);
        Assert.Equal(["Modell", "Wert", "A", "1"], prose.QuerySelectorAll("td").Select(td => td.TextContent));
        var arabic = (await app.PageAsync($"/articles/{app.ArabicId}")).QuerySelector(".prose")!;
        Assert.Equal(("ar", "rtl"), (arabic.GetAttribute("lang"), arabic.GetAttribute("dir")));
    }

    [Fact]
    public async Task The_page_tells_how_each_fact_is_known()
    {
        var page = await app.PageAsync($"/articles/{app.TextId}");

        var how = page.QuerySelector(".how")!.TextContent;
        Assert.Contains("from the test", how, StringComparison.Ordinal);
        Assert.Contains("to the minute", how, StringComparison.Ordinal);
        Assert.Contains("German", how, StringComparison.Ordinal);
        Assert.Equal("2025-01-27T15:02Z", page.QuerySelector(".byline time")!.GetAttribute("datetime"));
        Assert.Equal("Ein alter Titel", page.QuerySelector("del")!.TextContent);
        Assert.Equal("Ein Titel von uns", page.QuerySelector("ins")!.TextContent);
    }

    [Fact]
    public async Task The_page_tells_what_else_the_outlet_calls_it_who_wrote_it_and_that_its_end_is_missing()
    {
        var page = await app.PageAsync($"/articles/{app.TextId}");

        Assert.Equal(
            "Also titled Ein Titel für Suchmaschinen, auf der Seite on the page and Ein Titel für Suchmaschinen in the browser’s tab.",
            Line(page.QuerySelector(".also")!.TextContent)
        );
        Assert.All(page.QuerySelectorAll(".also q"), title => Assert.Equal("de", title.GetAttribute("lang")));
        Assert.Equal(
            ["Edda Quill", "Ein Titel für Suchmaschinen", "Courier Wire"],
            page.QuerySelectorAll(".byline [dir]").Select(name => name.TextContent)
        );
        Assert.Contains("longer than the 5 MB", page.QuerySelector(".textstate")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("summary"), summary => summary.TextContent == "1 caption");

        static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Every_place_that_a_search_found_is_numbered_and_a_link_away()
    {
        var page = await app.PageAsync($"/articles/{app.TextId}?q=ein");

        var marks = page.QuerySelectorAll("mark");
        Assert.Equal(["hit-1", "hit-2", "hit-3"], marks.Select(mark => mark.Id));
        Assert.All(marks, mark => Assert.Equal("Ein", mark.TextContent));
        Assert.Equal("h1", marks[0].ParentElement!.LocalName);
        Assert.Equal(["#hit-1", "#hit-2", "#hit-3"], page.QuerySelectorAll(".hits ol a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector(".hits a[href='/articles?q=ein']"));
    }

    [Fact]
    public async Task A_search_that_found_other_things_than_words_says_so_and_none_shows_nothing()
    {
        var other = await app.PageAsync($"/articles/{app.TextId}?q=nirgends");

        Assert.StartsWith("The words are in neither", other.QuerySelector(".hits")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Null((await app.PageAsync($"/articles/{app.TextId}")).QuerySelector(".hits"));
    }

    [Fact]
    public async Task The_page_says_in_a_sentence_where_its_facts_came_from() =>
        Assert.Equal(
            "Published 27 Jan 2025, 15:02 UTC, from the test. Title from the test. Text from the saved file.",
            (await app.PageAsync($"/articles/{app.TextId}")).QuerySelector(".origins")!.TextContent
        );

    [Fact]
    public async Task Links_out_tell_the_outlet_nothing_of_the_reader()
    {
        var page = await app.PageAsync($"/articles/{app.TextId}");

        var links = page.QuerySelectorAll("a[href^='http']");
        Assert.True(links.Length >= 2);
        Assert.All(links, link => Assert.Equal("noopener noreferrer nofollow", link.GetAttribute("rel")));
        Assert.Equal("https://gazette.example/text", page.QuerySelector("[data-original]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Neighbours_of_the_day_and_outlet_are_a_link_away_and_never_the_article_itself()
    {
        var page = await app.PageAsync($"/articles/{app.TextId}");

        Assert.NotNull(page.QuerySelector("aside a[href='/days/2025-01-27']"));
        Assert.NotNull(page.QuerySelector($"aside a[href='/articles/{app.ArabicId}']"));
        Assert.Null(page.QuerySelector($"aside a[href='/articles/{app.TextId}']"));
    }

    [Fact]
    public async Task An_article_of_the_record_says_that_its_text_is_not_here_yet()
    {
        var list = await app.PageAsync("/articles?state=listed");

        var article = await app.PageAsync(list.QuerySelector("article.row h3 a")!.GetAttribute("href")!);

        Assert.Contains(
            "Listed: its page has not been fetched yet",
            article.QuerySelector(".textstate")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(article.QuerySelector(".prose"));
    }
}
