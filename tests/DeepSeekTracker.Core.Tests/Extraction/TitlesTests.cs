using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("<title>Lamps fall again | The Lantern Courier</title><h1>Lamps fall again</h1>", "Lamps fall again")]
    [InlineData("<title>Lamps fall again on Monday - lanterncourier.example</title>", "Lamps fall again on Monday")]
    [InlineData(
        "<title>The Lantern Courier</title><meta property='og:title' content='Lamps fall'><h1>The Lantern Courier</h1><h2>Lamps fall</h2>",
        "Lamps fall"
    )]
    [InlineData("<title>Oil – the lamp’s friend</title><h1>Oil – the lamp’s friend</h1>", "Oil – the lamp’s friend")]
    [InlineData(
        "<title>The Lantern Courier » Lamps fall</title><h1><a href='/'>Harbour lights</a></h1><h2>Lamps fall</h2>",
        "Lamps fall"
    )]
    [InlineData(
        "<title>Harbour: Lamps fall again</title><meta property='og:title' content='Lamps fall again'><h1><b>Trade</b> <i>Lamps fall again</i></h1>",
        "Lamps fall again"
    )]
    [InlineData("<title>Lamps fall again</title><h1><span class='kicker'>Trade</span> Lamps fall again</h1>", "Lamps fall again")]
    [InlineData(
        "<title>Lamps fall again in the harbour | Opinion</title><h1>Lamps fall again in the harbour | Opinion</h1>",
        "Lamps fall again in the harbour"
    )]
    [InlineData("<title>Lamps | Lanterns</title><h1>Lamps | Lanterns</h1>", "Lamps | Lanterns")]
    [InlineData(
        "<title>Lamps fall: what is known</title><meta property='og:title' content='Trade: Why the lamps fall again'>"
            + "<ol><li><h1>Lamps fall: what is known</h1></li></ol><h2><span>Trade</span> <b>Why the lamps fall again</b></h2>",
        "Trade: Why the lamps fall again"
    )]
    [InlineData(
        "<title>Lamps fall: what is known</title><meta property='og:title' content='Trade: Why the lamps fall again'>"
            + "<h1>Lamps fall: what is known</h1><h2><span class='overline'>Trade</span> Why the lamps fall again</h2>",
        "Why the lamps fall again"
    )]
    [InlineData(
        "<title>7 ways to buy a lamp this winter</title><meta property='og:title' content='7 ways to buy a lamp this winter'><h2>7 ways to buy a good lamp this winter</h2>",
        "7 ways to buy a good lamp this winter"
    )]
    [InlineData(
        "<title>Lamps in the north</title><h1>Lamps in the north<span class='sr-only'>: </span>Who pays?</h1>",
        "Lamps in the north: Who pays?"
    )]
    [InlineData(
        "<title>Lamps in the north: who pays for the oil?</title><h1><span>Title:</span>Lamps in the north: who pays for the oil?</h1>",
        "Lamps in the north: who pays for the oil?"
    )]
    [InlineData(
        "<title>The price of lamps in the north: an inquiry</title><meta property='og:title' content='an inquiry into oil'>"
            + "<h1><b>The price of lamps:</b> An inquiry into oil</h1>",
        "The price of lamps: An inquiry into oil"
    )]
    [InlineData(
        "<title>What is known of the lamps</title><meta property='og:title' content='Trade: Why the lamps fall again'>"
            + "<h1>What is known of the lamps</h1><h2><i data-site-kicker='Trade'>Trade</i> <b>Why the lamps fall again</b></h2>",
        "Why the lamps fall again"
    )]
    [InlineData(
        "<title>Trade: Why the lamps fall again</title><meta property='og:title' content='Trade: Why the lamps fall again'>"
            + "<meta name='twitter:title' content='Trade: Why the lamps fall again'>"
            + "<h1><span class='kicker'>Trade</span><span class='sr-only'>: </span><b>Why the lamps fall again</b></h1>",
        "Trade: Why the lamps fall again"
    )]
    [InlineData(
        "<title>Why the lamps fall again</title><h1><span class='kicker'>Trade</span><span class='sr-only'>: </span><b>Why the lamps fall again</b></h1>",
        "Why the lamps fall again"
    )]
    [InlineData("<title>Market - Hafen Nord</title><h1>Supermarket</h1>", "Market - Hafen Nord")]
    [InlineData("<title>Geschichte - Hafen Nord</title><h1>Hafengeschichte</h1>", "Hafengeschichte")]
    [InlineData("<title>子供の灯</title><h1><ruby>子供<rt>こども</rt></ruby>の灯</h1>", "子供の灯")]
    [InlineData("<title>灯台の光-港の新聞</title><div class='h-title'>灯台の光</div>", "灯台の光")]
    public void Finds_the_headline_without_the_outlet(string html, string expected) =>
        Assert.Equal(
            expected,
            Pages.Extract("<meta property='og:site_name' content='The Lantern Courier'>" + html + Pages.Paragraphs(4)).Title
        );

    [Fact]
    public void Keeps_other_headlines_as_variants()
    {
        var article = Pages.Extract(
            "<meta property='og:title' content='Why lamps fall'><title>Lamps fall: all you need to know</title><h1>Lamps fall</h1>"
                + Pages.Paragraphs(4)
        );

        Assert.Equal("Lamps fall", article.Title);
        Assert.Equal(
            [new TitleVariant("Why lamps fall", TitlePlace.Social), new("Lamps fall: all you need to know", TitlePlace.TitleTag)],
            article.OtherTitles
        );
    }

    [Theory]
    [InlineData("Lamps fall again in the harbour", "Lamps fall", "What we know of lamps", "Lamps fall again in the harbour")]
    [InlineData("Lamps: all you need to know", "Why lamps fall", "Lamps: all you need to know", "Why lamps fall")]
    [InlineData("Harbour: Why lamps fall", "Why lamps fall", "What we know of lamps", "Why lamps fall")]
    public void A_news_article_has_the_headline_that_it_states_unless_that_is_the_one_for_search_engines(
        string stated,
        string shown,
        string titleTag,
        string expected
    )
    {
        var article = Pages.Extract(
            $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{stated}\"}}</script><meta property='og:title' content='{shown}'><title>{titleTag}</title><h1>{shown}</h1>"
                + Pages.Paragraphs(4)
        );

        Assert.Equal(expected, article.Title);
        Assert.Contains(expected == stated ? shown : stated, article.OtherTitles.Select(other => other.Text));
        Assert.DoesNotContain(shown, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_leads_to_the_front_page_is_no_headline_of_a_page_that_only_a_query_names() =>
        Assert.Equal(
            "Lamps fall again on the eastern pier",
            Pages
                .Extract(
                    "<title>Lamps fall again on the eastern pier : Harbour archive</title><h1><a href='/'>Harbour archive</a></h1>"
                        + "<h2>Lamps fall again on the eastern pier</h2>"
                        + Pages.Paragraphs(4),
                    "https://archive.lanterncourier.example/?p=2895"
                )
                .Title
        );
}
