using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class BylinesTests
{
    [Theory]
    [InlineData("By Edda Quill and Tomas Rook", "Edda Quill|Tomas Rook")]
    [InlineData("Von Edda Quill und Tomas Rook am 21. April 2020", "Edda Quill|Tomas Rook")]
    [InlineData("Edda Quill, Tomas Rook & Ida Marsh", "Edda Quill|Tomas Rook|Ida Marsh")]
    [InlineData("Par Edda Quill (Marseille) @eddaquill", "Edda Quill")]
    [InlineData("Marsh, Ida", "Ida Marsh")]
    [InlineData("作者：林小明", "林小明")]
    [InlineData("Contributors: Edda Quill", "Edda Quill")]
    [InlineData("Lantern Staff", "Lantern Staff")]
    [InlineData("Edda Quill, Senior Editor", "Edda Quill|Senior Editor")]
    public void Splits_bylines_into_names(string byline, string expected) =>
        Assert.Equal(expected, string.Join('|', PersonNames.Split(byline)));

    [Theory]
    [InlineData("Edda Quill", true)]
    [InlineData("Courier Staff", false)]
    [InlineData("Published 2 hours ago", false)]
    [InlineData("News Agency", false)]
    [InlineData("林小明", true)]
    [InlineData("Ludwig van Lamp", true)]
    [InlineData("fan of Lantern puns", false)]
    [InlineData("Harbour Consultant", false)]
    [InlineData("105092", false)]
    [InlineData("lanterncourier.example Writer", false)]
    [InlineData("Edda M.P.H Quill", true)]
    public void Tells_persons_from_other_words(string name, bool isPerson) =>
        Assert.Equal(isPerson, PersonNames.IsPerson(name, isStated: false));

    [Theory]
    [InlineData("<div class='author'>Tomas Rook</div><div class='author'>Editor: Edda Quill</div>", "Tomas Rook")]
    [InlineData("<div class='author'>Editor: Edda Quill</div>", "Edda Quill")]
    public void An_editor_is_the_author_only_where_nobody_else_is(string bylines, string expected)
    {
        var article = Pages.Extract(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Edda Quill\"}}</script><h1>Lanterns</h1>"
                + bylines
                + Pages.Paragraphs(4)
        );

        Assert.Equal([expected], article.Authors);
    }

    [Fact]
    public void The_outlet_is_named_where_the_byline_names_it()
    {
        var article = Pages.Extract(
            "<meta property='og:site_name' content='Lantern Courier'><h1>Lanterns</h1><div class='byline'>Lantern Courier</div>"
                + Pages.Paragraphs(4)
        );

        Assert.Equal(["Lantern Courier"], article.Organisations);
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void Commenters_are_no_authors()
    {
        var article = Pages.Extract(
            $"<article><h1>Lanterns</h1>{Pages.Paragraphs(4)}</article><div class='comments'><span class='author'>Loud Reader</span></div>"
        );

        Assert.Empty(article.Authors);
    }

    [Fact]
    public void The_outlet_is_an_organisation_when_nobody_else_is_named()
    {
        var article = Pages.Extract(
            "<meta property='og:site_name' content='The Lantern Courier'><meta name='author' content='The Lantern Courier'><h1>Lanterns</h1>"
                + Pages.Paragraphs(4)
        );

        Assert.Empty(article.Authors);
        Assert.Equal(["The Lantern Courier"], article.Organisations);
    }

    [Theory]
    [InlineData("<p>By Edda Quill</p>")]
    [InlineData("<p>Written by</p><p>Edda Quill</p>")]
    [InlineData("<div><span>By</span><span>Edda Quill</span></div>")]
    [InlineData("<div>27 January 2025 by Edda Quill</div>")]
    [InlineData("<aside class='post-author'>Edda Quill</aside>")]
    [InlineData("<meta name='author' content='Edda'><p class='author'>Edda Quill</p>")]
    [InlineData("<meta name='author' content='equill_7'><p class='author'>Edda Quill</p>")]
    [InlineData("<meta name='author' content='Edda Quill, LANTERNCOURIER North'>")]
    public void Finds_the_person(string byline) =>
        Assert.Equal(
            ["Edda Quill"],
            Pages.Extract($"<h1>Lanterns</h1>{byline}{Pages.Paragraphs(4)}") is var article
                ? article.Authors.Concat(article.Organisations)
                : []
        );

    [Fact]
    public void Authors_of_other_articles_further_down_do_not_count()
    {
        var other =
            string.Concat(Enumerable.Repeat("<div><span>x</span></div>", 100)) + "<a rel='author' href='/i'>Ida Marsh</a>";

        var article = Pages.Extract($"<h1>Lanterns</h1><a rel='author' href='/e'>Edda Quill</a>{Pages.Paragraphs(4)}{other}");

        Assert.Equal(["Edda Quill"], article.Authors);
    }
}
