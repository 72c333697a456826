using System.Text.Json;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Export;
using Microsoft.AspNetCore.WebUtilities;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>One filter, one answer: list, number, chart, choices and every export agree.</summary>
[Collection(RecordApp.Name)]
public sealed class FilterTests(TrackerApp app)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Page_count_and_stream_agree_on_many_random_filters()
    {
        var (articles, filters) = (app.Get<ArticleQueries>(), await FiltersAsync(seed: 1));
        var hits = 0;
        for (var n = 0; n < 120; n++)
        {
            var filter = filters.Next();
            var about = ArticleFilterQuery.Format(filter);
            var streamed = await StreamAsync(filter);
            Assert.True(streamed.Count == await articles.CountAsync(filter, None), about);
            Assert.True(streamed.SequenceEqual(await ForwardsAsync(filter, size: 37)), about);
            Assert.True(streamed.SequenceEqual(await BackwardsAsync(filter, size: 53)), about);
            hits += streamed.Count > 0 ? 1 : 0;
        }

        Assert.True(hits > 40, $"only {hits} filters found anything: the test looks at too little");
    }

    [Fact]
    public void More_values_than_a_limit_takes_are_left_out_and_told()
    {
        var values = Enumerable.Range(0, ArticleFilterQuery.MostValues + 1).Select(n => $"o{n}").ToList();
        FilterReading Parse(IEnumerable<string> of) =>
            ArticleFilterQuery.Parse(QueryHelpers.ParseQuery(string.Join('&', of.Select(value => $"outlet={value}"))));

        var (cut, whole) = (Parse(values), Parse(values.Skip(1).Concat(values.Skip(1))));

        Assert.Equal(ArticleFilterQuery.MostValues, cut.Filter.Outlets.Count);
        Assert.StartsWith("“outlet” takes 50 values at the most.", Assert.Single(cut.Problems), StringComparison.Ordinal);
        Assert.Equal(values.Skip(1), whole.Filter.Outlets);
        Assert.Empty(whole.Problems);
    }

    [Fact]
    public async Task Exports_hold_the_rows_of_the_list_in_its_order()
    {
        var filters = await FiltersAsync(seed: 2);
        var client = app.CreateClient();
        for (var n = 0; n < 40; n++)
        {
            var filter = filters.Next() with { Scope = StoryScope.OnStory };
            var ids = await StreamAsync(filter);
            async Task<string> Get(string name) =>
                await client.GetStringAsync(
                    new Uri(ArticleFilterQuery.Link($"/articles/export.{name}", filter), UriKind.Relative)
                );
            if (filter.From > filter.To)
            {
                continue;
            }

            Assert.Equal(
                ids,
                CsvText
                    .Read(await Get("csv"))
                    .Skip(1)
                    .Select(row => int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture))
            );
            using var json = JsonDocument.Parse(await Get("json"));
            Assert.Equal(ids, json.RootElement.EnumerateArray().Select(row => row.GetProperty("id").GetInt32()));
            var lines = (await Get("jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(ids, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32()));
        }
    }

    [Fact]
    public async Task The_address_of_a_list_brings_the_same_filter_back()
    {
        var filters = await FiltersAsync(seed: 3);
        for (var n = 0; n < 300; n++)
        {
            var filter = filters.Next();
            if (filter.From > filter.To)
            {
                continue;
            }

            var query = ArticleFilterQuery.Format(filter);
            var reading = ArticleFilterQuery.Parse(QueryHelpers.ParseQuery(query));
            Assert.Empty(reading.Problems);
            Assert.Equal(query, ArticleFilterQuery.Format(reading.Filter));
            Assert.Equal(
                (filter.Sort, filter.Days, filter.Scope, filter.Words, filter.From, filter.To),
                (
                    reading.Filter.Sort,
                    reading.Filter.Days,
                    reading.Filter.Scope,
                    reading.Filter.Words,
                    reading.Filter.From,
                    reading.Filter.To
                )
            );
        }
    }

    [Theory]
    [InlineData("q=%F0%9F%98%80", "😀")]
    [InlineData("q=%F0%A0%AE%B7%E9%87%8E%E5%AE%B6", "𠮷野家")]
    [InlineData("q=a%00b%09c", "abc")]
    public void Words_keep_every_character_but_controls(string query, string words) =>
        Assert.Equal(words, ArticleFilterQuery.Parse(QueryHelpers.ParseQuery(query)).Filter.Words);

    [Fact]
    public async Task Counts_beside_the_choices_are_what_the_choice_then_shows()
    {
        var (articles, facets, filters) = (app.Get<ArticleQueries>(), app.Get<FacetQueries>(), await FiltersAsync(seed: 4));
        for (var n = 0; n < 12; n++)
        {
            var filter = filters.Next();
            var found = await facets.ForAsync(filter, None);
            async Task Check(IReadOnlyList<FacetChoice> choices, Func<string, ArticleFilter> choose)
            {
                foreach (var choice in choices.Where((_, at) => at % Math.Max(1, choices.Count / 6) == 0))
                {
                    Assert.Equal(await articles.CountAsync(choose(choice.Value), None), choice.Count);
                }
            }

            await Check(found.Outlets, value => filter with { Outlets = [value] });
            await Check(found.Kinds, value => filter with { Kinds = [value] });
            await Check(found.Countries, value => filter with { Countries = [value] });
            await Check(found.Languages, value => filter with { Languages = [value] });
            await Check(found.Topics, value => filter with { Topics = [value] });
            Assert.Equal(await articles.CountAsync(filter with { Days = DayScope.Dated }, None), found.Dated);
            Assert.Equal(await articles.CountAsync(filter with { Days = DayScope.Undated }, None), found.Undated);
            Assert.Equal(await articles.CountAsync(filter with { Scope = StoryScope.OffStory }, None), found.OffStory);
            Assert.Equal(await articles.CountAsync(filter with { States = [] }, None), found.States.Sum(state => state.Count));
        }
    }

    [Fact]
    public async Task The_chart_counts_every_article_once()
    {
        var (articles, timelines, filters) = (app.Get<ArticleQueries>(), app.Get<TimelineQueries>(), await FiltersAsync(seed: 5));
        for (var n = 0; n < 40; n++)
        {
            var filter = filters.Next();
            var timeline = await timelines.PerDayAsync(filter, None);
            Assert.Equal(timeline.Dated, timeline.Days.Sum(day => day.Count));
            Assert.Equal(await articles.CountAsync(filter, None), timeline.Dated + timeline.Vague + timeline.Undated);
            Assert.Equal(timeline.Days.Select(day => day.Day).Order(), timeline.Days.Select(day => day.Day));
            foreach (var (day, count) in timeline.Days.Where((_, at) => at % 9 == 0))
            {
                Assert.Equal(count, await articles.CountAsync(filter with { From = day, To = day }, None));
            }
        }
    }

    [Fact]
    public async Task An_undated_article_is_never_in_a_range_of_days()
    {
        var (articles, all) = (app.Get<ArticleQueries>(), ArticleFilter.Everything with { Days = DayScope.Undated });
        Assert.True(await articles.CountAsync(all, None) > 0);
        Assert.Equal(0, await articles.CountAsync(all with { From = new DateOnly(1990, 1, 1) }, None));
        Assert.Equal(0, await articles.CountAsync(all with { To = new DateOnly(2100, 1, 1) }, None));
        var everything = await articles.CountAsync(ArticleFilter.Everything, None);
        Assert.Equal(
            everything,
            await articles.CountAsync(all, None) + await articles.CountAsync(all with { Days = DayScope.Dated }, None)
        );
    }

    private async Task<RandomFilters> FiltersAsync(int seed) =>
        new(await app.Get<FacetQueries>().ForAsync(ArticleFilter.Everything, None), seed);

    private async Task<List<int>> StreamAsync(ArticleFilter filter)
    {
        var ids = new List<int>();
        await foreach (var row in app.Get<ArticleQueries>().StreamAsync(filter, withText: false, None))
        {
            ids.Add(row.Id);
        }

        return ids;
    }

    private async Task<List<int>> ForwardsAsync(ArticleFilter filter, int size)
    {
        var (ids, cursor) = (new List<int>(), (ArticleCursor?)null);
        do
        {
            var page = await app.Get<ArticleQueries>().PageAsync(filter, cursor, None, size);
            ids.AddRange(page.Rows.Select(row => row.Id));
            cursor = page.Older is { } older ? ArticleCursor.Parse(older.ToString()) : null;
        } while (cursor is not null);
        return ids;
    }

    /// <summary>From the last page back to the first.</summary>
    private async Task<List<int>> BackwardsAsync(ArticleFilter filter, int size)
    {
        var pages = new List<IReadOnlyList<ArticleRow>>();
        var cursor = filter.Sort == ArticleSort.Relevance ? null : new ArticleCursor(-1_000_000_000_000, 0, Backwards: true);
        if (cursor is null)
        {
            // The best have no key that lies beyond them all.
            ArticleListing last;
            do
            {
                last = await app.Get<ArticleQueries>().PageAsync(filter, cursor, None, size);
            } while ((cursor = last.Older) is not null);
            pages.Add(last.Rows);
            cursor = last.Newer;
        }

        while (cursor is not null)
        {
            var page = await app.Get<ArticleQueries>().PageAsync(filter, cursor, None, size);
            pages.Insert(0, page.Rows);
            cursor = page.Newer is { } newer ? ArticleCursor.Parse(newer.ToString()) : null;
        }

        return [.. pages.SelectMany(rows => rows).Select(row => row.Id)];
    }
}
