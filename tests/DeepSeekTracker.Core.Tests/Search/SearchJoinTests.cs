using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Core.Tests.Search;

public sealed class SearchJoinTests
{
    [Theory]
    [InlineData(null, "is:original")]
    [InlineData(" ", "is:original")]
    [InlineData("nvidia -loss", "is:original nvidia -loss")]
    [InlineData("nvidia OR is:copy", "is:original (nvidia OR is:copy)")]
    [InlineData("(nvidia OR amd) topic:market", "is:original (nvidia OR amd) topic:market")]
    [InlineData("nvidia sort:oldest", "is:original nvidia sort:oldest")]
    [InlineData("/R\\d+/ near:5(chip price)", "is:original /R\\d+/ near:5(chip price)")]
    public void A_condition_holds_beside_all_that_was_asked(string? search, string joined) =>
        Assert.Equal(joined, SearchJoin.With("is:original", search));

    [Theory]
    [InlineData("OR nvidia")]
    [InlineData("OR outlet:paper")]
    [InlineData("outlet:a OR outlet:b) topic:c")]
    [InlineData("nvidia)")]
    [InlineData("(nvidia OR amd")]
    [InlineData("NOT")]
    [InlineData("\"nvidia")]
    public void What_was_written_by_halves_is_never_read_as_something_else(string search)
    {
        var asked = SearchParser.Parse(search);

        var joined = SearchJoin.With("is:original", search);

        if (joined is not null)
        {
            var read = SearchParser.Parse(joined);
            var all = Assert.IsType<SearchAll>(read.Root);
            Assert.Equal(new SearchValue(SearchField.Is, SearchValue.Original), all.Of[0]);
            Assert.Equal(
                asked.Root is null ? 0
                    : asked.Root is SearchAll a ? a.Of.Count
                    : 1,
                all.Of.Count - 1
            );
        }
    }

    [Fact]
    public void A_search_that_is_full_takes_no_further_condition()
    {
        var search = string.Join(' ', Enumerable.Repeat("nvidia", SearchParser.LongestText / 7));

        Assert.Null(SearchJoin.With("is:original", search));
    }
}
