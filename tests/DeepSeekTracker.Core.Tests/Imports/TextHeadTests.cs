using System.Text;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

/// <summary>What the lines above a saved text say, and what they do not.</summary>
public sealed class TextHeadTests
{
    private const string First =
        "A small laboratory in Hangzhou has trained a model for a fraction of the usual price, and the harbour towns that sell cooling water to data centres are asking what it means for them.";

    private const string Second =
        "The company says that it used older chips. Engineers who read its paper call the claim plausible, though salaries and earlier trials are not counted in the dollars that everyone quotes.";

    [Theory]
    [InlineData("By Jane Doe, 28 January 2025")]
    [InlineData("By Jane Doe 28 Jan 2025")]
    [InlineData("Jane Doe, 28 January 2025")]
    [InlineData("Par Jane Doe le 28/01/2025 à 10:00")]
    [InlineData("By Jane Doe\nJanuary 28, 2025")]
    public void Author_and_date_of_one_line_are_both_taken(string head)
    {
        var article = Read($"Cheap Model, Cold Water\n{head}\n{First}\n{Second}");

        Assert.Equal(("Cheap Model, Cold Water", "Jane Doe"), (article.Title!.Value, article.Author!.Value));
        Assert.Equal(28, article.Published!.Value.Earliest.Day);
        Assert.Equal([First, Second], Texts(article));
    }

    [Theory]
    [InlineData("Nvidia crash January 27 2025")]
    [InlineData("AI news, 28 January 2025")]
    [InlineData("Cheap Water, 27 January 2025")]
    public void A_title_that_ends_in_a_date_is_no_date_line(string title)
    {
        var article = Read($"{title}\nBy Jane Doe\nJanuary 29, 2025\n{First}\n{Second}");

        Assert.Equal((title, "Jane Doe"), (article.Title!.Value, article.Author!.Value));
        Assert.Equal(29, article.Published!.Value.Earliest.Day);
    }

    [Theory]
    [InlineData("Posted on January 28, 2025 by admin")]
    [InlineData("28 January 2025 | 3:14 pm IST")]
    [InlineData("Updated Jan 29, 2025, 10:00 AM; Published Jan 28, 2025, 9:00 AM")]
    [InlineData("Posted: 7:14 PM, Jan 28, 2025 and last updated 9:00 AM, Jan 29, 2025")]
    public void A_date_is_taken_and_nothing_is_made_of_what_stands_beside_it(string line)
    {
        var article = Read($"Cheap Model, Cold Water\n{line}\n{First}\n{Second}");

        Assert.Equal(28, article.Published!.Value.Earliest.Day);
        Assert.Null(article.Author);
        Assert.Null(article.Subtitle);
        Assert.Null(article.Category);
        Assert.Equal([First, Second], Texts(article));
    }

    [Fact]
    public void A_section_beside_the_byline_is_no_outlet()
    {
        var article = Read($"Cheap Model, Cold Water\nPublished on January 28, 2025 | By Jane Doe | In News\n{First}\n{Second}");

        Assert.Equal(("Jane Doe", "News"), (article.Author!.Value, article.Category!.Value));
        Assert.Null(article.Outlet);
    }

    [Fact]
    public void A_place_before_the_date_is_no_author()
    {
        var article = Read($"Cheap Model, Cold Water\nSan Francisco, January 28, 2025\n{First}\n{Second}");

        Assert.Null(article.Author);
        Assert.Equal(28, article.Published!.Value.Earliest.Day);
    }

    [Fact]
    public void A_window_that_asks_for_consent_is_no_head()
    {
        var article = Read(
            $"We value your privacy\nWe and our 12 partners store and access information on a device, such as cookies.\nAccept all\nManage options\nCheap model, cold water in the harbour\nAuthor: Jane Doe\n{First}\n{Second}"
        );

        Assert.Equal("Cheap model, cold water in the harbour", article.Title!.Value);
        Assert.Equal("Jane Doe", article.Author!.Value);
        Assert.Null(article.Subtitle);
        Assert.Equal([First, Second], Texts(article));
    }

    [Fact]
    public void A_first_paragraph_is_dropped_only_where_it_becomes_the_subtitle()
    {
        var head = "# Cold water\n\nThe harbour published its prices on a Monday evening.\n\n*28 January 2025*\n\n";

        var bare = Read(head + First + "\n\n" + Second, "a.md");
        var described = Read($"---\ntitle: Cold water\ndescription: Prices\n---\n\n{head}{First}", "a.md");

        Assert.Equal("The harbour published its prices on a Monday evening.", bare.Subtitle!.Value);
        Assert.Equal([First, Second], Texts(bare));
        Assert.Equal("Prices", described.Subtitle!.Value);
        Assert.Equal(["The harbour published its prices on a Monday evening.", First], Texts(described));
    }

    [Fact]
    public void A_footnote_stays_and_a_reference_leads_where_it_says()
    {
        var article = Read(
            $"# Cold water\n\n{First} It is in the [paper][1] and in the [licence].[^1]\n\n{Second}\n\n[^1]: About 720 GB in the original precision.\n\n[1]: https://arxiv.example/1 \"The paper\"\n[licence]: https://mit.example/\n",
            "a.md"
        );

        Assert.Equal(
            [$"{First} It is in the paper and in the licence.[^1]", Second, "[^1]: About 720 GB in the original precision."],
            Texts(article)
        );
        Assert.Equal(
            [("https://arxiv.example/1", "paper"), ("https://mit.example/", "licence")],
            article.Outlinks.Select(link => (link.Href, link.Text)).ToList()
        );
    }

    [Fact]
    public void A_clipping_names_its_source_and_address()
    {
        var article = Read(
            $"# Cold water\n\nSource: [Tidal Post](https://tidal.example/2025/water)\nAuthor: [[Jane Doe]]\nPublished: 2025-01-28\n\n{First}\n\n{Second}",
            "a.md"
        );

        Assert.Equal(
            ("Tidal Post", "https://tidal.example/2025/water", "Jane Doe"),
            (article.Outlet!.Value, article.Url!.Value, article.Author!.Value)
        );
        Assert.Equal([First, Second], Texts(article));
    }

    [Theory]
    [InlineData("Yesterday, 14:05")]
    [InlineData("3 hours ago")]
    [InlineData("Tuesday")]
    public void A_day_that_only_its_reader_knew_is_no_date_and_no_text(string line)
    {
        var article = Read($"Cheap model, cold water\n{line}\n{First}\n{Second}");

        Assert.Null(article.Published);
        Assert.Equal([First, Second], Texts(article));
    }

    [Theory]
    [InlineData("2025-01-28 09:12 来源：江南科技报", "江南科技报")]
    [InlineData("2025-01-28 Source: The Ink Post", "The Ink Post")]
    public void A_source_beside_the_date_is_the_outlet(string line, string outlet)
    {
        var article = Read($"Cheap model, cold water\n{line}\n{First}\n{Second}");

        Assert.Equal((outlet, 28), (article.Outlet!.Value, article.Published!.Value.Earliest.Day));
    }

    [Fact]
    public void A_short_title_above_a_byline_is_the_title_and_goes_once()
    {
        var article = Read($"Why water?\nBy Jane Doe\nWhy water?\n{First}\n{Second}");

        Assert.Equal("Why water?", article.Title!.Value);
        Assert.Equal([First, Second], Texts(article));
    }

    private static List<string> Texts(SavedArticle article) => [.. article.Blocks.Select(block => block.Text)];

    private static SavedArticle Read(string text, string name = "a.txt") =>
        Assert.IsType<ImportReading.Article>(SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(text)))).Saved;
}
