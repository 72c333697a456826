using DeepSeekTracker.Web.Pages.Kept;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Kept;

public sealed class SavedSearchesTests
{
    private static readonly ArticleFilter Filter = new()
    {
        Words = "nvidia | ~ ! & + = 5%20 \"export controls\" 英伟达",
        Topics = ["markets"],
        From = new DateOnly(2025, 1, 20),
        Sort = ArticleSort.Oldest,
    };

    [Fact]
    public void A_search_comes_back_as_it_was_saved_whatever_signs_its_name_has()
    {
        var cookie = SavedSearches.Of(null).With("Chips | ~ ! & 100% = 1 + 芯片", Filter).Now.ToString();

        var saved = Assert.Single(SavedSearches.Of(cookie).All);
        Assert.Equal("Chips | ~ ! & 100% = 1 + 芯片", saved.Name);
        Assert.Equal(ArticleFilterQuery.Link("/articles", Filter), saved.Href);
    }

    [Fact]
    public void A_name_stands_once_the_newest_first_and_can_be_forgotten()
    {
        var saved = SavedSearches.Of(null).With("a", Filter).Now.With("b", Filter).Now.With(" a ", Filter).Now;

        Assert.Equal(["a", "b"], saved.All.Select(search => search.Name));
        Assert.Equal(["b"], saved.Without("a").All.Select(search => search.Name));
    }

    [Fact]
    public void A_search_is_never_replaced_by_another_one_of_its_name()
    {
        var saved = SavedSearches.Of(null).With("a", Filter).Now;
        var again = saved.With("a", ArticleFilter.Everything);
        var two = saved.With(saved.Free("a", ArticleFilter.Everything), ArticleFilter.Everything).Now;
        var lengthy = new string('x', SavedSearches.LongestName);

        Assert.Equal(SearchSaving.NameTaken, again.Outcome);
        Assert.Equal(saved, again.Now);
        Assert.Equal("a", saved.Free("a", Filter));
        Assert.Equal(["a (2)", "a"], two.All.Select(search => search.Name));
        Assert.Equal("a (3)", two.Free("a", new ArticleFilter { Words = "chips" }));
        Assert.Equal(
            $"{lengthy[4..]} (2)",
            SavedSearches.Of(null).With(lengthy, Filter).Now.Free(lengthy, ArticleFilter.Everything)
        );
    }

    [Fact]
    public void What_no_cookie_has_room_for_is_not_saved()
    {
        var heavy = new ArticleFilter { Words = new string('x', 900) };
        var saved = SavedSearches.Of(null).With("1", heavy).Now.With("2", heavy).Now.With("3", heavy).Now;

        Assert.Equal(3, saved.All.Count);
        Assert.Equal((saved, SearchSaving.Full), saved.With("4", heavy));
        Assert.Equal(SearchSaving.Saved, saved.With("3", heavy).Outcome);
        var many = Enumerable
            .Range(1, SavedSearches.Most)
            .Aggregate(SavedSearches.Of(null), (all, n) => all.With($"{n}", ArticleFilter.Everything).Now);
        Assert.Equal(SearchSaving.Full, many.With("one more", ArticleFilter.Everything).Outcome);
    }

    [Theory]
    [InlineData(340, SearchSaving.Saved)]
    [InlineData(400, SearchSaving.TooLong)]
    public void Each_sign_of_a_search_takes_its_room_once(int signs, SearchSaving outcome) =>
        Assert.Equal(outcome, SavedSearches.Of(null).With("芯片", new ArticleFilter { Words = new string('芯', signs) }).Outcome);

    [Fact]
    public void A_cookie_with_every_sign_escaped_is_read_too() =>
        Assert.Equal(
            "/articles?q=nvidia%20chips&topic=markets",
            Assert.Single(SavedSearches.Of("Chips%20%7C!q=nvidia%20chips&topic=markets").All).Href
        );

    [Theory]
    [InlineData("|||")]
    [InlineData("!q=x|a|!")]
    [InlineData("%zz!q=%zz&from=never&topic")]
    [InlineData("<script>!<script>")]
    public void Any_cookie_can_be_read(string cookie) =>
        Assert.All(SavedSearches.Of(cookie).All, search => Assert.NotEmpty(search.Name));
}
