using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Articles;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

public sealed class FilterPanelTests
{
    private static readonly FollowedStory Story = new(
        new Story
        {
            Key = "s",
            Name = "S",
            Summary = "",
            Window = new StoryWindow(new DateOnly(2025, 1, 20), new DateOnly(2025, 3, 16)),
            Match = new MatchRule(),
            Topics =
            [
                new Topic
                {
                    Key = "chips",
                    Name = "Chips",
                    Description = "",
                },
            ],
        },
        []
    );

    [Fact]
    public void A_choice_links_to_the_list_with_it_and_a_chosen_one_to_the_list_without()
    {
        var filter = new ArticleFilter { Outlets = ["a"], Words = "x y" };
        var outlets = Group("Outlet", filter, Facets(outlets: [new("a", "A", 3, true), new("b", "B", 2, false)])).Options;

        Assert.Equal(("A", true), (outlets[0].Text, outlets[0].Chosen));
        Assert.Equal("/articles?q=x%20y", outlets[0].Href);
        Assert.Equal("/articles?q=x%20y&outlet=a&outlet=b", outlets[1].Href);
    }

    [Fact]
    public void Chosen_values_stand_on_top_however_rare_and_the_rest_is_behind_a_link()
    {
        var choices = Enumerable.Range(1, 30).Select(n => new FacetChoice($"o{n}", $"O{n}", 100 - n, n == 30)).ToList();

        var group = Group("Outlet", new ArticleFilter { Outlets = ["o30"] }, Facets(outlets: choices));

        Assert.Equal("O30", group.Options[0].Text);
        Assert.Equal(6, group.Options.Count);
        Assert.Equal(12, Group("Outlet", ArticleFilter.Everything, Facets(outlets: [.. choices.Take(29)])).Options.Count);
        var late = new ArticleFilter
        {
            Words = "x",
            Languages = ["en", "zh"],
            Topics = ["chips"],
        };
        Assert.Equal(5, Group("Outlet", late, Facets(outlets: [.. choices.Take(29)])).Options.Count);
        Assert.Equal("All 30 outlets", group.AllText);
        Assert.Equal("/articles/choose/outlet?outlet=o30", group.AllHref);
    }

    [Fact]
    public void A_kind_without_choices_is_not_shown() =>
        Assert.DoesNotContain(FilterPanel.Groups(ArticleFilter.Everything, Facets(), Story), g => g.Label == "Language");

    [Fact]
    public void Every_limit_can_be_taken_away_by_itself()
    {
        var filter = new ArticleFilter
        {
            Words = "nvidia",
            Outlets = ["a", "b"],
            Topics = ["chips"],
            Languages = ["de"],
            Countries = ["DE"],
            Kinds = ["wire"],
            States = [TextState.Ok],
            From = new DateOnly(2025, 1, 20),
            To = new DateOnly(2025, 1, 27),
            Days = DayScope.Dated,
            Scope = StoryScope.All,
            Sort = ArticleSort.Seen,
        };
        var facets = new Facets(
            [new("a", "A", 1, true), new("b", "B", 1, true)],
            [new("wire", "wire", 1, true)],
            [new("DE", "DE", 1, true)],
            [new("de", "de", 1, true)],
            [new("chips", "chips", 1, true)],
            [new("ok", "ok", 1, true)],
            1,
            0,
            0
        );

        var active = ActiveFilter.Of(filter, Story, key => facets.Outlets.Single(choice => choice.Value == key).Name);

        Assert.Equal(ArticleFilterQuery.Pairs(filter).Count - 1, active.Count);
        Assert.Contains(active, a => (a.Label, a.Value) == ("Topic", "Chips"));
        Assert.Contains(active, a => (a.Label, a.Value) == ("Text", "with text"));
        Assert.Contains(active, a => (a.Label, a.Value) == ("Language", "German"));
        Assert.All(
            active,
            a => Assert.Equal(ArticleFilterQuery.Pairs(filter).Count - 1, ArticleFilterQuery.Pairs(a.Without).Count)
        );
    }

    [Fact]
    public void Quick_days_are_ranges_of_the_story_and_a_chosen_one_lets_go()
    {
        var week = new ArticleFilter
        {
            From = new DateOnly(2025, 1, 20),
            To = new DateOnly(2025, 1, 26),
            Topics = ["chips"],
        };

        var quick = FilterPanel.QuickDays(
            week,
            Story.Story.Window,
            [new(new DateOnly(2025, 1, 19), 9), new(new DateOnly(2025, 1, 26), 2), new(new DateOnly(2025, 1, 27), 5)]
        );

        Assert.True(quick[0].Chosen);
        Assert.Equal("/articles?topic=chips", quick[0].Href);
        Assert.Equal("/articles?topic=chips&from=2025-01-27&to=2025-02-02", quick[1].Href);
        Assert.Equal([2, 5, 7, 7], quick.Select(range => range.Count));
    }

    [Fact]
    public void The_busiest_days_stand_in_the_calendars_order_with_the_chosen_one()
    {
        List<DayCount> days = [.. Enumerable.Range(1, 9).Select(n => new DayCount(new DateOnly(2025, 2, n), n))];
        var first = new ArticleFilter { From = new DateOnly(2025, 2, 1), To = new DateOnly(2025, 2, 1) };

        var busy = FilterPanel.BusyDays(first, days);

        Assert.Equal([1, 5, 6, 7, 8, 9], busy.Select(day => day.Count));
        Assert.Equal((true, "/articles"), (busy[0].Chosen, busy[0].Href));
        Assert.Equal("/articles?from=2025-02-05&to=2025-02-05", busy[1].Href);
        Assert.Empty(FilterPanel.BusyDays(first, null));
    }

    [Fact]
    public void A_range_of_days_lets_go_of_the_limit_to_articles_without_a_day() =>
        Assert.Equal(
            "/articles?from=2025-01-20&to=2025-01-26",
            FilterPanel
                .QuickDays(new ArticleFilter { Days = DayScope.Undated }, Story.Story.Window, null)
                .First(range => range.Count is null)
                .Href
        );

    [Fact]
    public void Beside_a_choice_in_force_the_others_tell_what_they_add()
    {
        var options = Group(
            "Outlet",
            new ArticleFilter { Outlets = ["a"] },
            Facets(outlets: [new("a", "A", 3, true), new("b", "B", 5, false) { Added = 2 }])
        ).Options;

        Assert.Equal(["3", "+2"], options.Select(option => option.Number));
    }

    [Fact]
    public void An_unknown_outlet_is_told_from_a_known_one_without_articles()
    {
        var filter = new ArticleFilter { Outlets = ["techcrnch", "silent"], Topics = ["chip"] };
        var facets = Facets(
            outlets: [new("silent", "silent", 0, true), new("techcrnch", "techcrnch", 0, true)],
            topics: [new("chip", "chip", 0, true)]
        );

        var unknown = new UnknownNames([Outlet("techcrunch", "TechCrunch"), Outlet("silent", "Silent")], [], Story).Of(
            filter,
            facets
        );

        Assert.Equal(2, unknown.Count);
        Assert.Equal("There is no outlet “techcrnch” in this record.", unknown[0].Sentence);
        Assert.Equal(
            ("TechCrunch", "/articles?outlet=techcrunch&outlet=silent&topic=chip"),
            (unknown[0].Meant[0].Text, unknown[0].Meant[0].Href)
        );
        Assert.Equal("Chips", unknown[1].Meant[0].Text);
    }

    [Theory]
    [InlineData("country", "Atlantis", "“Atlantis” is no country; write its code of two letters, such as DE.", null)]
    [InlineData("country", "germany", "“germany” is no country; write its code of two letters, such as DE.", "DE")]
    [InlineData("country", "AD", "No outlet of this record is of the country “Andorra”.", null)]
    [InlineData("country", "DE", null, null)]
    [InlineData("lang", "qq", "“qq” is no language; write its tag, such as zh.", null)]
    [InlineData("lang", "chinese", "“chinese” is no language; write its tag, such as zh.", "zh-Hant")]
    [InlineData("lang", "zu", "No article of this record is in the language “Zulu”.", null)]
    [InlineData("lang", "zh", null, null)]
    [InlineData("type", "nosuch", "No outlet of this record is of the type “nosuch”.", null)]
    [InlineData("type", "magazin", "No outlet of this record is of the type “magazin”.", "magazine")]
    [InlineData("type", "magazine", null, null)]
    public void A_limit_that_nothing_has_is_told_from_one_that_has_no_article_here(
        string name,
        string value,
        string? told,
        string? meant
    )
    {
        var facet = ArticleFacet.All.First(f => f.Name == name);
        IReadOnlyList<FacetChoice> Chosen(string of) => of == name ? [new(value, value, 0, true)] : [];
        var facets = new Facets([], Chosen("type"), Chosen("country"), Chosen("lang"), [], [], 0, 0, 0);
        var outlets = new OutletNames("o", "O", "magazine", "DE", []);

        var unknown = new UnknownNames([outlets], ["zh-Hant"], Story).Of(facet.With(new ArticleFilter(), [value]), facets);

        Assert.Equal(told is null ? 0 : 1, unknown.Count);
        Assert.All(unknown, u => Assert.StartsWith(told!, u.Sentence, StringComparison.Ordinal));
        Assert.Equal(
            meant is null ? [] : [$"/articles?{name}={meant}"],
            unknown.SelectMany(u => u.Meant).Select(way => way.Href)
        );
    }

    private static FilterGroup Group(string label, ArticleFilter filter, Facets facets) =>
        FilterPanel.Groups(filter, facets, Story).Single(g => g.Label == label);

    private static Facets Facets(IReadOnlyList<FacetChoice>? outlets = null, IReadOnlyList<FacetChoice>? topics = null) =>
        new(outlets ?? [], [], [], [], topics ?? [], [], 0, 0, 0);

    private static OutletNames Outlet(string key, string name) => new(key, name, null, null, []);
}
