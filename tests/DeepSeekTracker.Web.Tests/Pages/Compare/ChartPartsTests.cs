using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Compare;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Compare;

public sealed class ChartPartsTests
{
    [Theory]
    [InlineData("2025-01-20", "2025-02-23", "2025-01-27..2025-01-27 3, 2025-01-28..2025-01-28 2, 2025-02-02..2025-02-02 1")]
    [InlineData("2025-01-20", "2025-03-31", "2025-01-27..2025-02-02 6")]
    [InlineData("2025-01-28", "2025-03-31", "2025-01-28..2025-02-02 3")]
    [InlineData("2024-01-01", "2026-01-01", "2025-01-01..2025-01-31 5, 2025-02-01..2025-02-28 1")]
    [InlineData("2000-01-01", "2049-12-31", "2025-01-01..2025-12-31 6")]
    [InlineData("0001-01-01", "9999-12-31", "2025-01-01..2025-12-31 6")]
    public void Are_days_weeks_months_or_years_by_the_length_of_the_chart(string from, string to, string parts)
    {
        DayCount[] counts =
        [
            new(new DateOnly(2025, 1, 27), 3),
            new(new DateOnly(2025, 1, 28), 2),
            new(new DateOnly(2025, 2, 2), 1),
        ];
        var chart = DayChart.Of(
            counts,
            [],
            new StoryWindow(DateOnly.Parse(from, null), DateOnly.Parse(to, null)),
            "one side",
            60
        );

        var shown = ChartParts.Of(chart, 3).Select(part => $"{part.From:yyyy-MM-dd}..{part.To:yyyy-MM-dd} {part.Count}");
        Assert.Equal(parts, string.Join(", ", shown));
    }

    [Fact]
    public void The_last_week_of_the_calendar_is_cut()
    {
        var last = DateOnly.MaxValue;
        var chart = DayChart.Of([new(last, 1)], [], new StoryWindow(last.AddDays(-100), last), "one side", 60);

        Assert.Equal(last, Assert.Single(ChartParts.Of(chart, 8)).To);
    }

    [Fact]
    public void Beside_many_charts_each_has_fewer_parts()
    {
        var first = new DateOnly(2025, 1, 20);
        var counts = Enumerable.Range(0, 30).Select(n => new DayCount(first.AddDays(n), 1)).ToList();
        var chart = DayChart.Of(counts, [], new StoryWindow(first, first.AddDays(29)), "one side", 60);

        Assert.Equal(30, ChartParts.Of(chart, 2).Count());
        Assert.Equal(5, ChartParts.Of(chart, 8).Count());
    }
}
