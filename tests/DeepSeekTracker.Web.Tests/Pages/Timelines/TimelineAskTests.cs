using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Timelines;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace DeepSeekTracker.Web.Tests.Pages.Timelines;

public sealed class TimelineAskTests
{
    private static readonly StoryWindow Window = new(new DateOnly(2025, 1, 20), new DateOnly(2025, 3, 31));

    [Theory]
    [InlineData("", "/timeline?from=2025-01-20&to=2025-03-31&by=topic&unit=day")]
    [InlineData("by=outlet&show=share&unit=week", "/timeline?from=2025-01-20&to=2025-03-31&by=outlet&show=share&unit=week")]
    [InlineData("by=x&show=y&unit=z&from=w", "/timeline?from=2025-01-20&to=2025-03-31&by=topic&unit=day")]
    [InlineData("unit=7", "/timeline?from=2025-01-20&to=2025-03-31&by=topic&unit=day")]
    [InlineData("q=a&lang=de&by=country", "/timeline?q=a&lang=de&from=2025-01-20&to=2025-03-31&by=country&unit=day")]
    [InlineData("from=2024-01-01&to=2025-12-31", "/timeline?from=2024-01-01&to=2025-12-31&by=topic&unit=week")]
    [InlineData("from=2000-01-01", "/timeline?from=2000-01-01&to=2025-03-31&by=topic&unit=month")]
    [InlineData("from=2025-06-01", "/timeline?from=2025-06-01&to=2025-07-01&by=topic&unit=day")]
    [InlineData("to=0001-01-05", "/timeline?from=1990-01-01&to=1990-01-01&by=topic&unit=day")]
    [InlineData("to=2024-12-31", "/timeline?from=2024-12-01&to=2024-12-31&by=topic&unit=day")]
    [InlineData("from=2025-03-01&to=2025-02-01", "/timeline?from=2025-02-01&to=2025-03-01&by=topic&unit=day")]
    [InlineData("from=0001-01-01&to=9999-12-31&unit=day", "/timeline?from=1990-01-01&to=2050-12-31&by=topic&unit=month")]
    public void Every_state_has_one_address(string query, string address)
    {
        var ask = TimelineAsk.Parse(QueryHelpers.ParseQuery(query), Window);

        Assert.Equal(address, ask.Href());
        Assert.Equal(address, TimelineAsk.Parse(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query), Window).Href());
        Assert.InRange(TimeBucket.Of(ask.From, ask.To, ask.Unit).Count, 1, 800);
    }

    [Fact]
    public void A_timeline_moves_by_its_own_length_and_stops_at_the_ends()
    {
        var ask = TimelineAsk.Parse(QueryHelpers.ParseQuery("from=2025-01-20&to=2025-01-26"), Window);

        Assert.Equal((new DateOnly(2025, 1, 13), new DateOnly(2025, 1, 19)), (ask.Moved(-1).From, ask.Moved(-1).To));
        Assert.Equal((new DateOnly(2025, 1, 27), new DateOnly(2025, 2, 2)), (ask.Moved(1).From, ask.Moved(1).To));
        Assert.Equal(new DateOnly(2050, 12, 31), ask.Moved(1_000_000).To);
    }

    [Fact]
    public void A_limit_on_days_is_no_limit_on_what_is_counted()
    {
        var ask = TimelineAsk.Parse(QueryHelpers.ParseQuery("from=2025-01-20&topic=chips"), Window);

        Assert.Equal((null, null), (ask.Filter.From, ask.Filter.To));
        Assert.Equal(["chips"], ask.Filter.Topics);
        Assert.Equal(CoverageBy.Topic, ask.By);
    }

    [Fact]
    public void Weeks_and_months_are_cut_to_the_range()
    {
        var weeks = TimeBucket.Of(new DateOnly(2025, 1, 22), new DateOnly(2025, 2, 4), TimelineUnit.Week);
        var months = TimeBucket.Of(new DateOnly(2025, 1, 22), new DateOnly(2025, 3, 1), TimelineUnit.Month);

        Assert.Equal(["22 Jan – 26 Jan 2025", "27 Jan – 2 Feb 2025", "3 Feb – 4 Feb 2025"], weeks.Select(b => b.Label));
        Assert.Equal(["Jan 2025", "Feb 2025", "Mar 2025"], months.Select(b => b.Label));
        Assert.Equal(
            [0, 0, 1, 1, 2],
            new[] { 22, 26, 27, 33, 34 }.Select(n => TimeBucket.IndexOf(weeks, new DateOnly(2025, 1, 1).AddDays(n - 1)))
        );
    }
}
