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
    public void Splits_bylines_into_names(string byline, string expected) =>
        Assert.Equal(expected, string.Join('|', PersonNames.Split(byline)));

    [Theory]
    [InlineData("Edda Quill", true)]
    [InlineData("Courier Staff", false)]
    [InlineData("Published 2 hours ago", false)]
    [InlineData("News Agency", false)]
    [InlineData("林小明", true)]
    public void Tells_persons_from_other_words(string name, bool isPerson) =>
        Assert.Equal(isPerson, PersonNames.IsPerson(name, isStated: false));

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
}
