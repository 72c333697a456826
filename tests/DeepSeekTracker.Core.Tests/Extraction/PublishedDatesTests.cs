using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class PublishedDatesTests
{
    private const string Undated = "https://www.lanterncourier.example/small-lab";

    [Theory]
    [InlineData("<meta name='parsely-pub-date' content='2025-01-27T14:05:00Z'><h1>Lanterns</h1>", "meta parsely-pub-date", false)]
    [InlineData(
        "<meta property='harbour_site:uploaded' content='2025-01-27T14:05:00Z'><h1>Lanterns</h1>",
        "meta harbour_site:uploaded",
        false
    )]
    [InlineData("<h1>Lanterns</h1><time datetime='2025-01-27T14:05:00Z'>27 January</time>", "time element", false)]
    [InlineData("<h1>Lanterns</h1><div class='post-date'>Posted on 27 January 2025 by Edda Quill</div>", "labelled line", false)]
    [InlineData("<h1>Lanterns</h1><p>Erstellt am 27. Januar 2025</p>", "line near the headline", false)]
    [InlineData(
        "<h1>Lanterns</h1><p>Those who counted the lanterns of the harbour on 27 January 2025 were told afterwards to begin again from the eastern pier.</p>",
        "text near the headline",
        true
    )]
    [InlineData("<p>Lanterns.</p><div class='post-date'>27 January 2025, Edda Quill</div>", "date line", false)]
    [InlineData("<h1>Lanterns</h1><p>Edda Quill, 27.1.25</p>", "line near the headline", false)]
    [InlineData("<h1>Lanterns</h1><p>تم نشره الإثنين 27 كانون الثاني / يناير 2025 09:22</p>", "labelled line", false)]
    [InlineData("<h1>Lanterns</h1><p>Mo 27.01.25 | 14:07 Uhr</p>", "line near the headline", false)]
    [InlineData("<h1>Lanterns</h1><figcaption>Pier, 3 May 2024</figcaption><p>Datum: 27.01.2025</p>", "labelled line", false)]
    [InlineData(
        "<h1>Lanterns</h1><p><time datetime='2025-01-29T10:00:00Z'>29 January</time></p><p>Published on 27 January 2025</p>",
        "labelled line",
        false
    )]
    [InlineData("<h1>Lanterns</h1><p>Wurde am 27. Januar 2025 veröffentlicht</p>", "labelled line", false)]
    [InlineData("<h1>Lanterns</h1><p>Updated 29 January 2025, 27 January 2025</p>", "line near the headline", false)]
    [InlineData("<h1>Lanterns</h1><p>Deadline: 3 May 2025</p><p>27 January 2025</p>", "line near the headline", false)]
    [InlineData("<h1>Lanterns</h1><p>Last updated on 27 January 2025</p>", "line of an update", true)]
    [InlineData("<h1>Lanterns</h1><p>2025年1月27日 10:00 更新</p>", "line of an update", true)]
    [InlineData("<h1>Lanterns</h1><p>Updated <time datetime='2025-01-27'>27 January 2025</time></p>", "line of an update", true)]
    [InlineData("<h1>Lanterns</h1><abbr class='published' title='2025-01-27T10:00:00Z'>Monday</abbr>", "date line", false)]
    [InlineData("<h1>Lanterns</h1><span class='updated' title='2025-01-27T10:00:00Z'></span>", "dateModified", true)]
    [InlineData(
        "<p>LANTERN BAY, Jan. 27, 2025 (Courier Wire) – The lamps along the harbour were counted again, because the first count, made in a hurry, had left out the eastern pier and whatever hangs there.</p>",
        "dateline",
        true
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-01-27T22:06:08:684Z\"}</script>",
        "JSON-LD datePublished",
        false
    )]
    [InlineData("<p>Lanterns.</p><p>Pressemitteilung vom 27. Januar 2025</p>", "labelled line", false)]
    [InlineData("<span property='schema:dateCreated' content='2025-01-27T14:05:00Z'></span>", "microdata dateCreated", true)]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"uploadDate\":\"2025-01-27\"}</script>",
        "JSON-LD of the page",
        true
    )]
    [InlineData("<meta property='article:modified_time' content='2025-01-27T14:05:00Z'><h1>Lanterns</h1>", "dateModified", true)]
    [InlineData(
        "<meta name='dcterms.date' content='2025-01-21'><h1>Lanterns</h1><time datetime='2025-01-27'>27 January 2025</time>",
        "time element",
        false
    )]
    [InlineData(
        "<meta name='dc.date' content='2024-11-03'><h1>Lanterns</h1><p>27 January 2025</p>",
        "line near the headline",
        false
    )]
    [InlineData("<meta name='dc.date' content='2025-01-27'><h1>Lanterns</h1>", "meta dc.date", false)]
    [InlineData(
        "<h1>Lanterns</h1><time class='published-date' datetime='2025-01-27'>Updated 27 January 2025</time>",
        "line of an update",
        true
    )]
    [InlineData(
        "<h1>Lanterns</h1><div><p>Starts</p><p>3 May 2025</p></div><p>Posted on 27 January 2025</p>",
        "labelled line",
        false
    )]
    [InlineData("<h1>Lanterns</h1><dl><dt>Published</dt><dd>27 January 2025</dd></dl>", "labelled line", false)]
    [InlineData("<h1>Lanterns</h1><dl><dt>Updated</dt><dd>27 January 2025</dd></dl>", "line of an update", true)]
    [InlineData("<h1>Lanterns</h1><dl><dt>Date</dt><dd>27 January 2025</dd></dl>", "line near the headline", false)]
    [InlineData("<h1>Lanterns</h1><p>27 January 2025, 14:05 – 3 min read</p>", "line near the headline", false)]
    public void Says_where_the_date_comes_from(string html, string origin, bool inferred)
    {
        var published = Pages.Extract(html + Pages.Paragraphs(4), Undated).Published;

        Assert.Equal(new DateOnly(2025, 1, 27), DateOnly.FromDateTime(published!.Date.Earliest.UtcDateTime));
        Assert.Equal(origin, published.Origin);
        Assert.Equal(inferred, published.Inferred);
    }

    [Theory]
    [InlineData("<p>27 January 2025</p>", "line near the headline")]
    [InlineData("<time datetime='2025-01-27'>27 January 2025</time>", "time element")]
    [InlineData("<p>From a talk that was held on 27 January 2025</p>", "meta date")]
    [InlineData("<p>27 January 2025</p><time datetime='2025-11-17'>17 November</time>", "meta date")]
    [InlineData("<p class='name-changed'>27 January 2025</p>", "meta date")]
    public void An_earlier_day_that_is_printed_at_the_headline_goes_before_the_stated_one(string lines, string origin)
    {
        var html = $"<meta name='date' content='2025-11-17T10:00:00Z'><h1>Lanterns</h1>{lines}{Pages.Paragraphs(4)}";

        Assert.Equal(origin, Pages.Extract(html, Undated).Published!.Origin);
        Assert.Equal(
            "meta date",
            Pages.Extract(html, "https://www.lanterncourier.example/2025/11/16/small-lab").Published!.Origin
        );
    }

    [Fact]
    public void The_day_on_which_a_piece_was_made_is_trusted_less_than_any_that_it_was_published_on()
    {
        var article = Pages.Extract(
            "<meta name='dc.date' content='2024-11-03'><meta name='dc.date.issued' content='2025-01-27'><h1>Lanterns</h1>"
                + $"<p class='date'>27 January 2025</p>{Pages.Paragraphs(4)}",
            Undated
        );
        var made = article.DateCandidates.Single(c => c.Origin == "meta dc.date");

        Assert.Equal("meta dc.date.issued", article.Published!.Origin);
        Assert.Equal(made, article.DateCandidates[^1]);
        Assert.All(article.DateCandidates.SkipLast(1), c => Assert.True(c.Confidence > made.Confidence));
    }

    [Fact]
    public void A_time_named_as_published_is_none_of_an_update_although_its_box_is()
    {
        var published = Pages
            .Extract(
                "<h1>Lanterns</h1><div class='tag-updated'><time class='entry-date published' datetime='2025-01-27'>27 January</time></div>"
                    + Pages.Paragraphs(4),
                Undated
            )
            .Published;

        Assert.Equal(("time element", false), (published!.Origin, published.Inferred));
    }

    [Fact]
    public void An_address_gives_a_day_and_no_more()
    {
        var published = Pages.Extract("<h1>Lanterns</h1>" + Pages.Paragraphs(4)).Published;

        Assert.Equal("address", published!.Origin);
        Assert.Equal(DatePrecision.Day, published.Date.Precision);
    }

    [Fact]
    public void An_address_may_write_the_month_in_letters() =>
        Assert.Equal(
            new DateOnly(2025, 1, 27),
            Pages.Extract(Pages.Paragraphs(4), "https://www.lanterncourier.example/world/2025/jan/27/lab").PublishedDay
        );

    [Theory]
    [InlineData("<h1>Lanterns</h1><p>Deadline: 3 May 2025</p>")]
    [InlineData("<h1>Lanterns</h1><p>© 3 May 2025</p>")]
    [InlineData("<h1>Lanterns</h1><p>3 May 2025, 10:00 – 12:30</p>")]
    [InlineData("<h1>Lanterns</h1><p>3. Mai 2025, 13:15 Uhr - 19:00 Uhr</p>")]
    [InlineData("<h1>Lanterns</h1><p>May 3, 2025 | 8 am to 5 pm</p>")]
    [InlineData("<h1>Lanterns</h1><div><p>Start</p><p>03/05/2025</p></div><div><p>Ende</p><p>04/05/2025</p></div>")]
    [InlineData(
        "<h1>Lanterns</h1><ul class='recent-posts'><li><i class='post-date'>3 May 2025</i> Oil lamps</li><li>Posted on 4 May 2025</li></ul>"
    )]
    public void A_date_of_something_else_is_none(string html) =>
        Assert.Null(Pages.Extract(html + Pages.Paragraphs(4), Undated).Published);

    [Theory]
    [InlineData("en-US", 3)]
    [InlineData("en-GB", 5)]
    [InlineData("es", 5)]
    public void A_doubtful_order_of_day_and_month_follows_the_language_of_the_page(string language, int month) =>
        Assert.Equal(
            month,
            Pages
                .Extract($"<html lang='{language}'><h1>Lanterns</h1><p>3/5/2025 22:41</p><p>Lanterns.</p>", Undated)
                .PublishedDay!.Value.Month
        );

    [Fact]
    public void Dates_of_comments_and_impossible_days_do_not_count() =>
        Assert.Null(
            Pages
                .Extract(
                    $"<h1>Lanterns</h1>{Pages.Paragraphs(4)}<div class='comments'><span class='comment-date'>3 May 2024</span></div>",
                    "https://www.lanterncourier.example/2025/13/40/x"
                )
                .Published
        );

    [Theory]
    [InlineData("2025-01-28T01:49:00Z", "<p>January 27, 2025</p>", 27)]
    [InlineData("2025-01-27T20:49:00-05:00", "", 27)]
    [InlineData("2025-01-28T01:49:00Z", "<time datetime='2025-01-27T20:49:00-05:00'>yesterday</time>", 27)]
    [InlineData("2025-01-28T01:49:00Z", "", 28)]
    [InlineData("2025-01-28T14:49:00Z", "<p>January 27, 2025</p>", 28)]
    public void The_day_is_the_one_that_the_outlet_prints(string instant, string line, int day)
    {
        var article = Pages.Extract(
            $"<meta property='article:published_time' content='{instant}'><h1>Lanterns</h1>{line}{Pages.Paragraphs(4)}",
            Undated
        );

        Assert.Equal(new DateOnly(2025, 1, day), article.PublishedDay);
    }

    [Theory]
    [InlineData("Updated <time datetime='2025-01-28'>28 Jan</time> · <time datetime='2025-01-27'>27 Jan</time>")]
    [InlineData("Updated 28 January 2025 · <time datetime='2025-01-27'>27 Jan</time>")]
    [InlineData(
        "Updated <time datetime='2025-01-28'>28 Jan</time>, <time datetime='2025-01-28'>14:05</time></p><p>27 January 2025"
    )]
    [InlineData("Published 27 January 2025, 10:00 – 12:30 o'clock")]
    public void The_words_before_a_date_are_not_of_the_next_one(string line)
    {
        var article = Pages.Extract($"<h1>Lanterns</h1><p>{line}</p>{Pages.Paragraphs(4)}", Undated);

        Assert.Equal(new DateOnly(2025, 1, 27), article.PublishedDay);
    }

    [Fact]
    public void A_line_with_a_date_of_its_own_is_no_label()
    {
        var article = Pages.Extract(
            $"<h1>Lanterns</h1><div><p>Updated 28 January 2025</p><p>27 January 2025</p></div>{Pages.Paragraphs(4)}",
            Undated
        );

        Assert.Equal(new DateOnly(2025, 1, 27), article.PublishedDay);
        Assert.Equal("line near the headline", article.Published!.Origin);
    }

    [Fact]
    public void A_name_of_any_length_is_no_origin()
    {
        var article = Pages.Extract(
            $"<meta property='{new string('x', 100_000)}:published_time' content='2025-01-27T10:00:00Z'><h1>Lanterns</h1>{Pages.Paragraphs(4)}",
            Undated
        );

        Assert.Null(article.Published);
    }

    [Fact]
    public void A_doubtful_order_of_day_and_month_follows_a_certain_date_of_the_page()
    {
        var article = Pages.Extract(
            $"<meta property='article:published_time' content='03-09-2025'><h1>Lanterns</h1><p>March 9, 2025</p>{Pages.Paragraphs(4)}",
            Undated
        );

        Assert.Equal(new DateOnly(2025, 3, 9), article.PublishedDay);
    }
}
