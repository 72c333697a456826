using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class SuggestionTests
{
    private static readonly string[] Outlets = ["techcrunch", "the-verge", "bbc-news", "reuters", "techradar", "heise"];

    [Theory]
    [InlineData("techcrnch", "techcrunch")]
    [InlineData("TechCrunch", "techcrunch")]
    [InlineData("verge", "the-verge")]
    [InlineData("bbc", "bbc-news")]
    [InlineData("rueters", "reuters")]
    public void Finds_what_was_meant(string typed, string meant) =>
        Assert.Equal(meant, Suggestion.Nearest(typed, Outlets, o => o)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("zzzzzzzzzz")]
    public void Suggests_nothing_where_nothing_is_near(string typed) => Assert.Empty(Suggestion.Nearest(typed, Outlets, o => o));

    [Fact]
    public void A_very_long_name_is_compared_in_bounded_time() =>
        Assert.Empty(Suggestion.Nearest(new string('q', 100_000), Outlets, o => o));

    [Fact]
    public void Gives_no_more_than_asked_for() => Assert.Single(Suggestion.Nearest("tech", Outlets, o => o, 1));
}
