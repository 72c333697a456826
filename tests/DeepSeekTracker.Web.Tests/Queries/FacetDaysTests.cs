using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>The numbers beside ranges of days come from what the list has asked already.</summary>
[Collection(RecordApp.Name)]
public sealed class FacetDaysTests(TrackerApp app)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task They_are_the_days_of_all_other_limits()
    {
        var (facets, coverage) = (app.Get<FacetQueries>(), app.Get<CoverageQueries>());
        var filters = new RandomFilters(await facets.ForAsync(ArticleFilter.Everything, None), seed: 21);
        for (var n = 0; n < 60; n++)
        {
            var filter = filters.Next();
            var day = DateOnly.FromDayNumber(new DateOnly(2025, 1, 20).DayNumber + n);
            filter = n % 2 == 0 ? filter with { From = day } : filter;
            var looser = filter with
            {
                From = null,
                To = null,
                Days = filter.Days == DayScope.Undated ? DayScope.All : filter.Days,
            };

            if (ArticleSelection.ReadsTexts(filter))
            {
                Assert.Null((await facets.ForAsync(filter, None)).Days);
                continue;
            }

            Assert.Equal(
                (await coverage.PerDayAsync(looser, CoverageBy.None, None)).All.Days,
                (await facets.ForAsync(filter, None)).Days
            );
        }
    }

    [Theory]
    [InlineData("nvidia")]
    [InlineData("deepseek")]
    public async Task The_index_is_asked_nothing_more_for_them(string words)
    {
        var (contexts, time) = (app.Get<IDbContextFactory<TrackerDbContext>>(), new SlowTime());
        using var selection = new ArticleSelection(app.Get<CoverageColumns>(), time);
        var facets = new FacetQueries(contexts, selection);
        var filter = new ArticleFilter { Words = words, Languages = ["en"] };
        await facets.ForAsync(filter, None);

        // From now on every new question takes too long.
        time.IsSlow = true;

        var limited = filter with { From = new DateOnly(2025, 1, 27) };
        Assert.NotEmpty((await facets.ForAsync(limited, None)).Days!);
    }
}
