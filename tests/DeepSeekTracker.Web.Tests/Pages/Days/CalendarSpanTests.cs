using DeepSeekTracker.Web.Pages.Days;
using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Days;

public sealed class CalendarSpanTests
{
    [Theory]
    [InlineData("2025-01", "2025-01-01", "2025-01-31", "January 2025", "2024-12", "2025-02")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "February 2024", "2024-01", "2024-03")]
    [InlineData("2025-W05", "2025-01-27", "2025-02-02", "Week 5 of 2025", "2025-W04", "2025-W06")]
    [InlineData("2025-W01", "2024-12-30", "2025-01-05", "Week 1 of 2025", "2024-W52", "2025-W02")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03", "Week 53 of 2020", "2020-W52", "2021-W01")]
    public void Months_and_weeks_have_days_and_neighbours(
        string key,
        string from,
        string to,
        string name,
        string before,
        string after
    )
    {
        var span = CalendarSpan.Parse(key)!;

        Assert.Equal((key, name), (span.Key, span.Name));
        Assert.Equal((from, to), (DateWords.Key(span.From), DateWords.Key(span.To)));
        Assert.Equal((before, after), (span.Before.Key, span.After.Key));
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-W54")]
    [InlineData("2025-W00")]
    [InlineData("2025-W53")]
    [InlineData("0000-01")]
    [InlineData("9999-12")]
    [InlineData("9999-W52")]
    [InlineData("2025-W5x")]
    [InlineData("")]
    public void Anything_else_is_neither(string text) => Assert.Null(CalendarSpan.Parse(text));

    [Fact]
    public void The_ends_of_the_calendar_belong_to_none()
    {
        Assert.False(CalendarSpan.Holds(DateOnly.MaxValue));
        Assert.False(CalendarSpan.Holds(DateOnly.MinValue));
    }
}
