using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>However the table changes: counts that are kept are the counts of all rows.</summary>
public sealed class KeptCountsTests
{
    private static readonly string[] Languages = ["en", "de", "zh", "fr", "ja"];
    private static readonly string[][] Sets =
    [
        [],
        ["chips"],
        ["chips", "cost"],
        ["markets"],
        ["cost", "markets"],
    ];

    private static readonly ArticleFilter[] Filters =
    [
        ArticleFilter.Everything,
        new() { Languages = ["de"] },
        new() { Countries = ["US"], Topics = ["chips"] },
        new()
        {
            Outlets = ["one"],
            States = [TextState.Ok],
            Scope = StoryScope.All,
        },
        new() { From = new DateOnly(2025, 1, 10), To = new DateOnly(2025, 2, 1) },
        new() { Days = DayScope.Undated },
    ];

    private readonly Random _random = new(11);
    private readonly ColumnBook _book = new();
    private readonly KeptCounts _kept = new();

    [Fact]
    public void They_follow_what_comes_changes_and_goes()
    {
        _book.TakeOutlets(Outlets("US"));
        var table = _book.Make(0, [.. Enumerable.Range(1, 9_000).Select(id => Row(id, 0))]);
        for (var round = 1; round <= 30; round++)
        {
            var touched = Enumerable.Range(0, _random.Next(1, 60)).Select(_ => _random.Next(1, 9_500)).ToHashSet();
            table = _book.Change(table, round, touched, [.. touched.Where(id => id % 5 > 0).Select(id => Row(id, round))]);
            AssertAllRight(table);
        }
    }

    [Fact]
    public void An_outlet_that_moves_to_another_country_is_counted_there()
    {
        _book.TakeOutlets(Outlets("US"));
        var table = _book.Make(0, [.. Enumerable.Range(1, 3_000).Select(id => Row(id, 0))]);
        AssertAllRight(table);

        _book.TakeOutlets(Outlets("CN"));
        table = _book.Change(table, 1, [], []);

        AssertAllRight(table);
    }

    [Fact]
    public void A_reader_with_an_older_table_gets_its_counts()
    {
        _book.TakeOutlets(Outlets("US"));
        var older = _book.Make(0, [.. Enumerable.Range(1, 3_000).Select(id => Row(id, 0))]);
        var newer = _book.Change(older, 1, [7], [Row(7, 20)]);

        AssertAllRight(newer);
        AssertAllRight(older);
    }

    private void AssertAllRight(ColumnTable table)
    {
        foreach (var filter in Filters)
        {
            var selected = new SelectedArticles(table, new ColumnFilter(table, filter, null), null, false);
            var fresh = new FacetCounter(table);
            selected.Visit(fresh);

            var kept = _kept.Of(selected, ArticleFilterQuery.Format(filter));

            Assert.Equal(fresh.Fitting, kept.Fitting);
            Assert.Equal(fresh.Outlets(ColumnFilter.Outlet), kept.Outlets(ColumnFilter.Outlet));
            Assert.Equal(fresh.Outlets(ColumnFilter.Country), kept.Outlets(ColumnFilter.Country));
            Assert.Equal(fresh.Traits(ColumnFilter.Language), kept.Traits(ColumnFilter.Language));
            Assert.Equal(fresh.Traits(ColumnFilter.Scope), kept.Traits(ColumnFilter.Scope));
            Assert.Equal(fresh.Topics(), kept.Topics());
        }
    }

    /// <summary>Later rounds bring traits and sets of topics that were not there before.</summary>
    private ColumnRow Row(int id, int round)
    {
        var day = _random.Next(4) == 0 ? ColumnRow.NoDay : new DateOnly(2025, 1, 1).DayNumber + _random.Next(60);
        var traits = new ArticleTraits(
            Languages[_random.Next(Math.Min(Languages.Length, 2 + (round / 5)))],
            (TextState)_random.Next(3),
            _random.Next(5) > 0,
            day == ColumnRow.NoDay ? DatePrecision.None : DatePrecision.Day,
            "article",
            true,
            null,
            CopyRole.None
        );
        var topics = Sets[_random.Next(Math.Min(Sets.Length, 2 + (round / 5)))];
        return new(_random.Next(100_000), id, _random.Next(1, 4), _book.Traits(traits), _book.TopicSet(topics), day, 9, id);
    }

    private static List<OutletFacts> Outlets(string countryOfTwo) =>
        [
            new(1, "one", "One", null, "wire", "US", "en", []),
            new(2, "two", "Two", null, "blog", countryOfTwo, "en", []),
            new(3, "three", "Three", null, null, null, null, []),
        ];
}
