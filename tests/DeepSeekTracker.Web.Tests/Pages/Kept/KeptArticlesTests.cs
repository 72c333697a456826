using DeepSeekTracker.Web.Pages.Kept;

namespace DeepSeekTracker.Web.Tests.Pages.Kept;

public sealed class KeptArticlesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("3.1.3.2", "3.1.2")]
    [InlineData("x.7.-1.0.99999999999999.<b>.8", "7.8")]
    public void Whatever_a_cookie_holds_is_a_list_of_numbers(string? cookie, string kept) =>
        Assert.Equal(kept, KeptArticles.Of(cookie).ToString());

    [Fact]
    public void The_last_kept_stands_first_and_none_gives_way_to_another()
    {
        var full = KeptArticles.Of(string.Join('.', Enumerable.Range(1, KeptArticles.Most)));

        Assert.Equal("9.7.8", KeptArticles.Of("7.8.9").With(9)!.ToString());
        Assert.Equal("7.9", KeptArticles.Of("7.8.9").Without(8).ToString());
        Assert.Equal("8", KeptArticles.Of("7.8.9").Without(7, 9).ToString());
        Assert.Null(full.With(999));
        Assert.Equal(9, full.With(9)!.Ids[0]);
    }
}
