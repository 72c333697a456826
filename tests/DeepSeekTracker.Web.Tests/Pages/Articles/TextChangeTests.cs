using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Pages.Articles;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

public sealed class TextChangeTests
{
    [Fact]
    public void Tells_the_paragraphs_that_only_one_text_has_in_its_order()
    {
        var change = TextChange.Of(Text("a", "b", "c", "d"), Text("d", "a", "x", "y"));

        Assert.Equal(["b", "c"], change.Gone);
        Assert.Equal(["x", "y"], change.Come);
    }

    [Fact]
    public void A_paragraph_that_stands_once_more_came_once()
    {
        var change = TextChange.Of(Text("a"), Text("a", "a"));

        Assert.Empty(change.Gone);
        Assert.Equal(["a"], change.Come);
    }

    [Fact]
    public void A_text_that_went_is_gone_whole() => Assert.Equal(["a", "b"], TextChange.Of(Text("a", "b"), []).Gone);

    private static List<TextBlock> Text(params string[] paragraphs) =>
        [.. paragraphs.Select(paragraph => new TextBlock(BlockKind.Paragraph, paragraph))];
}
