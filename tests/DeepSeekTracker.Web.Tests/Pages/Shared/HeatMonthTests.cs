using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class HeatMonthTests
{
    [Theory]
    [InlineData(2025, 1, 2, 31)]
    [InlineData(2025, 2, 5, 28)]
    [InlineData(2024, 2, 3, 29)]
    [InlineData(2025, 12, 0, 31)]
    public void Weeks_begin_on_monday_and_hold_every_day(int year, int month, int blank, int days)
    {
        var calendar = HeatMonth.Of(new DateOnly(year, month, 9), new Dictionary<DateOnly, int>(), new HashSet<DateOnly>(), 0);

        Assert.All(calendar.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(blank, calendar.Weeks[0].TakeWhile(day => day is null).Count());
        Assert.Equal(Enumerable.Range(1, days), calendar.Weeks.SelectMany(w => w).OfType<HeatDay>().Select(d => d.Day.Day));
    }

    [Fact]
    public void Only_the_months_own_days_are_counted()
    {
        var counts = new Dictionary<DateOnly, int>
        {
            [new DateOnly(2025, 1, 31)] = 4,
            [new DateOnly(2025, 2, 1)] = 8,
            [new DateOnly(2024, 1, 31)] = 16,
        };

        var calendar = HeatMonth.Of(new DateOnly(2025, 1, 1), counts, new HashSet<DateOnly> { new(2025, 1, 31) }, 16);

        Assert.Equal(4, calendar.Total);
        Assert.True(calendar.Weeks[^1].OfType<HeatDay>().Last().HasEvents);
    }

    [Theory]
    [InlineData(0, 128, 0)]
    [InlineData(1, 128, 1)]
    [InlineData(11, 128, 3)]
    [InlineData(128, 128, 5)]
    [InlineData(1, 1, 5)]
    [InlineData(500, 128, 5)]
    public void Levels_follow_the_order_of_magnitude(int count, int highest, int level) =>
        Assert.Equal(level, HeatMonth.Level(count, highest));

    [Fact]
    public void Months_include_both_ends() =>
        Assert.Equal(
            [new DateOnly(2024, 12, 1), new DateOnly(2025, 1, 1), new DateOnly(2025, 2, 1)],
            HeatMonth.Months(new DateOnly(2024, 12, 31), new DateOnly(2025, 2, 1))
        );
}
