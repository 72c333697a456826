using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Copies;

public class PublishedIntervalTests
{
    private static readonly DateTime Day = new(2025, 1, 27, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_instant_comes_before_a_later_one() =>
        Assert.True(Of(Day.AddHours(9), DatePrecision.Minute).IsBefore(Of(Day.AddHours(10), DatePrecision.Minute)));

    [Fact]
    public void A_day_lasts_as_long_as_it_is_that_day_somewhere()
    {
        var day = Of(Day, DatePrecision.Day);
        Assert.False(day.IsBefore(Of(Day.AddHours(26), DatePrecision.Minute)));
        Assert.True(day.IsBefore(Of(Day.AddHours(37), DatePrecision.Minute)));
        Assert.False(Of(Day.AddDays(-1).AddHours(20), DatePrecision.Minute).IsBefore(day));
    }

    [Fact]
    public void A_clock_time_of_an_unknown_place_is_vague()
    {
        var vague = PublishedInterval.Of(Day.AddHours(9), DatePrecision.Minute, isZoneKnown: false)!.Value;
        Assert.False(vague.IsBefore(Of(Day.AddHours(15), DatePrecision.Minute)));
    }

    [Fact]
    public void The_day_of_a_daily_list_is_only_the_last_that_it_can_have_been()
    {
        var listed = PublishedInterval.Of(Day, DatePrecision.Day, origin: PublishedInterval.DailyList)!.Value;
        Assert.False(Of(Day.AddDays(-100), DatePrecision.Minute).IsBefore(listed));
        Assert.True(listed.IsBefore(Of(Day.AddHours(37), DatePrecision.Minute)));
        Assert.False(listed.HasBeginning);
    }

    [Fact]
    public void No_date_is_no_interval()
    {
        Assert.Null(PublishedInterval.Of(null, DatePrecision.Day));
        Assert.Null(PublishedInterval.Of(Day, DatePrecision.None));
        Assert.Null(PublishedInterval.Of(DateTime.MaxValue, DatePrecision.Year));
    }

    private static PublishedInterval Of(DateTime at, DatePrecision precision) => PublishedInterval.Of(at, precision)!.Value;
}
