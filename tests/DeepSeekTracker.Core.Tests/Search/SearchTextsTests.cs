using System.Diagnostics;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Core.Tests.Search;

public sealed class SearchTextsTests
{
    private static readonly SearchedText Article = new(
        "Nvidia loses $600bn",
        "The U.S. chip maker Nvidia fell 17 percent.\n\nTraining cost $5.6 million, DeepSeek said. Experts doubt it.",
        "Jane Doe",
        ["https://arxiv.org/abs/2412.19437", "https://www.example.com/a"]
    );

    [Theory]
    [InlineData("/5\\.[56] million/", true)]
    [InlineData("/nvidia LOSES/i", true)]
    [InlineData("/nvidia LOSES/", false)]
    [InlineData("-/nvidia LOSES/", true)]
    [InlineData("title:/^Nvidia/", true)]
    [InlineData("title:/Training/", false)]
    [InlineData("body:/^The U\\.S\\./", true)]
    [InlineData("lead:/Training/", false)]
    [InlineData("author:/doe$/i", true)]
    [InlineData("same:\"nvidia 17\"", true)]
    [InlineData("same:\"nvidia training\"", false)]
    [InlineData("same:\"experts doubt*\"", true)]
    [InlineData("same:(\"chip maker\" fell)", true)]
    [InlineData("-same:\"nvidia training\"", true)]
    [InlineData("links:arxiv.org", true)]
    [InlineData("links:example.com", true)]
    [InlineData("links:ample.com", false)]
    [InlineData("links:arxiv.org -links:nature.com /cost/", true)]
    [InlineData("links:arxiv.org links:nature.com", false)]
    public void A_text_answers_by_itself(string search, bool fits)
    {
        var parts = SearchTexts.Of(SearchParser.Parse(search).Root);

        Assert.Equal(fits, SearchTexts.Fit(parts, Article));
    }

    [Fact]
    public void What_index_and_columns_are_asked_keeps_the_words_of_one_sentence()
    {
        var rest = SearchTexts.Rest(SearchParser.Parse("deepseek /x/ same:\"a b\" -same:\"c d\" links:arxiv.org").Root);

        var parts = Assert.IsType<SearchAll>(rest).Of;
        Assert.IsType<SearchWords>(parts[0]);
        Assert.IsType<SearchSame>(parts[1]);
        Assert.Equal(2, parts.Count);
        Assert.Null(SearchTexts.Rest(SearchParser.Parse("/x/").Root));
    }

    [Fact]
    public void Links_are_read_only_where_they_are_asked()
    {
        Assert.True(SearchTexts.AskLinks(SearchTexts.Of(SearchParser.Parse("a -links:arxiv.org").Root)));
        Assert.False(SearchTexts.AskLinks(SearchTexts.Of(SearchParser.Parse("/a/ same:\"a b\"").Root)));
    }

    [Theory]
    [InlineData("/(a+)+$/")]
    [InlineData("/(a|aa)+b/")]
    [InlineData("/(.*)(.*)(.*)(.*)x/")]
    [InlineData("/([a-z]*\\s?){50}Z/i")]
    public void No_expression_runs_away(string search)
    {
        var parts = SearchTexts.Of(SearchParser.Parse(search).Root);
        var text = new SearchedText(null, new string('a', SearchTexts.MostCharacters), null, []);

        var watch = Stopwatch.StartNew();
        try
        {
            SearchTexts.Fit(parts, text);
        }
        catch (RegexMatchTimeoutException)
        {
            Assert.InRange(watch.ElapsedMilliseconds, 0, 60_000);
        }

        Assert.Single(parts);
    }

    [Fact]
    public void Marks_what_an_expression_found_beside_the_words()
    {
        const string Text = "It cost 5.6 million, or 5.58 million, DeepSeek says.";
        var wanted = SearchHits.Wanted(
            SearchParser.Parse("deepseek /5\\.\\d+ million/ near:\"cost million\"").Root,
            inTitle: false
        );

        Assert.Equal(
            ["cost", "5.6 million", "5.58 million", "DeepSeek"],
            SearchHits.In(Text, wanted).Select(hit => hit.In(Text))
        );
    }
}
