using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Core.Tests.Search;

public sealed class SearchSnippetTests
{
    [Fact]
    public void Takes_the_sentence_with_most_of_the_words()
    {
        const string Text =
            "Nvidia fell. In the U.S. the chip maker Nvidia lost $600bn of export business. Export rules changed.";

        var snippet = Of(Text, "nvidia export");

        Assert.Equal("In the U.S. the chip maker Nvidia lost $600bn of export business.", snippet!.Text);
        Assert.Equal(["Nvidia", "export"], snippet.Hits.Select(hit => hit.In(snippet.Text)));
    }

    [Theory]
    [InlineData("$5.6M", "It cost 5.6 million dollars.", "5.6 million")]
    [InlineData("$5.6M", "Un modèle à 5,6 millions de dollars.", "5,6 millions")]
    [InlineData("2048", "They used 2,048 chips.", "2,048")]
    [InlineData("英伟达", "周一英伟达下跌。", "英伟达")]
    [InlineData("chip*", "The chipmaker fell.", "chipmaker")]
    [InlineData("cafe", "Le café ferme.", "café")]
    [InlineData("\"deepseek r1\"", "Um, DeepSeek-R1 came.", "DeepSeek-R1")]
    public void Marks_what_the_index_found(string search, string text, string hit) =>
        Assert.Equal(hit, Assert.Single(Of(text, search)!.Hits).In(text));

    [Theory]
    [InlineData("o1", "The O10 road and 01.")]
    [InlineData("5.6", "Sections 5 and 6, or 15.6 and 5.61.")]
    [InlineData("-chips", "No chips here.")]
    [InlineData("title:chips", "No chips here.")]
    public void Marks_nothing_else(string search, string text) => Assert.Null(Of(text, search));

    [Fact]
    public void Cuts_a_long_sentence_round_the_hit_and_says_so()
    {
        var text =
            string.Join(' ', Enumerable.Repeat("word", 200)) + " nvidia " + string.Join(' ', Enumerable.Repeat("word", 200));

        var snippet = Of(text, "nvidia")!;

        Assert.True(snippet.CutBefore && snippet.CutAfter);
        Assert.InRange(snippet.Text.Length, 200, 280);
        Assert.StartsWith("word ", snippet.Text, StringComparison.Ordinal);
        Assert.Equal("nvidia", Assert.Single(snippet.Hits).In(snippet.Text));
    }

    private static SearchSnippet? Of(string text, string search) =>
        SearchSnippet.Of(text, SearchHits.Wanted(SearchParser.Parse(search).Root, inTitle: false));
}
