using DeepSeekTracker.Web.Pages.Kept;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Kept;

public sealed class SavedSearchesTests
{
    private static readonly ArticleFilter Filter = new()
    {
        Words = "nvidia | ~ \"export controls\" 英伟达",
        Topics = ["markets"],
        From = new DateOnly(2025, 1, 20),
        Sort = ArticleSort.Oldest,
    };

    [Fact]
    public void A_search_comes_back_as_it_was_saved_whatever_signs_its_name_has()
    {
        var cookie = SavedSearches.Of(null).With("Chips | ~ ! & 芯片", Filter)!.ToString();

        var saved = Assert.Single(SavedSearches.Of(cookie).All);
        Assert.Equal("Chips | ~ ! & 芯片", saved.Name);
        Assert.Equal(ArticleFilterQuery.Link("/articles", Filter), saved.Href);
    }

    [Fact]
    public void A_name_stands_once_the_newest_first_and_can_be_forgotten()
    {
        var saved = SavedSearches.Of(null).With("a", Filter)!.With("b", Filter)!.With(" a ", ArticleFilter.Everything)!;

        Assert.Equal(["a", "b"], saved.All.Select(search => search.Name));
        Assert.Equal("/articles", saved.All[0].Href);
        Assert.Equal(["b"], saved.Without("a").All.Select(search => search.Name));
    }

    [Fact]
    public void What_no_cookie_has_room_for_is_not_saved()
    {
        var heavy = new ArticleFilter { Words = new string('x', 900) };
        var saved = SavedSearches.Of(null).With("1", heavy)!.With("2", heavy)!.With("3", heavy)!;

        Assert.Null(saved.With("4", heavy));
        Assert.NotNull(saved.With("3", heavy));
        var many = Enumerable
            .Range(1, SavedSearches.Most)
            .Aggregate(SavedSearches.Of(null), (all, n) => all.With($"{n}", ArticleFilter.Everything)!);
        Assert.Null(many.With("one more", ArticleFilter.Everything));
    }

    [Theory]
    [InlineData("|||")]
    [InlineData("!q=x|a|!")]
    [InlineData("%zz!q=%zz&from=never&topic")]
    [InlineData("<script>!<script>")]
    public void Any_cookie_can_be_read(string cookie) =>
        Assert.All(SavedSearches.Of(cookie).All, search => Assert.NotEmpty(search.Name));
}
