using System.Globalization;
using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class DateWordsTests
{
    private static readonly DateTimeOffset At = new(2025, 1, 27, 15, 2, 9, TimeSpan.Zero);
    private static readonly DateTimeOffset Seen = new(2026, 3, 3, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DatePrecision.Second, "27 Jan 2025, 15:02 UTC", "2025-01-27T15:02:09Z")]
    [InlineData(DatePrecision.Minute, "27 Jan 2025, 15:02 UTC", "2025-01-27T15:02Z")]
    [InlineData(DatePrecision.Day, "27 Jan 2025", "2025-01-27")]
    [InlineData(DatePrecision.Month, "Jan 2025", "2025-01")]
    [InlineData(DatePrecision.Year, "2025", "2025")]
    [InlineData(DatePrecision.None, "no date known", null)]
    public void A_date_is_told_only_as_exactly_as_it_is_known(DatePrecision precision, string text, string? machine)
    {
        var date = new ShownDate(At, precision, "feed", null, Seen);

        Assert.Equal(text, DateWords.Of(date));
        Assert.Equal(machine, DateWords.Machine(date));
    }

    [Fact]
    public void The_day_of_a_daily_list_is_the_last_that_it_can_have_been()
    {
        var date = new ShownDate(At, DatePrecision.Day, PublishedInterval.DailyList, null, Seen);

        Assert.Equal("by 27 Jan 2025", DateWords.Of(date));
        Assert.Equal("2025-01-27", DateWords.Machine(date));
    }

    [Theory]
    [InlineData(22, DatePrecision.Minute, "dated ahead: first seen 3 Mar 2026, 23:30 UTC")]
    [InlineData(22, DatePrecision.Day, "dated ahead: first seen 3 Mar 2026, 23:30 UTC")]
    [InlineData(22, DatePrecision.Month, null)]
    [InlineData(0, DatePrecision.Minute, null)]
    [InlineData(-1, DatePrecision.Minute, null)]
    public void A_date_ahead_of_the_first_sight_is_said_to_be_one(int hours, DatePrecision precision, string? note) =>
        Assert.Equal(note, DateWords.Ahead(new ShownDate(Seen.AddHours(hours), precision, "feed", null, Seen)));

    [Fact]
    public void Without_an_instant_no_date_is_known_whatever_the_precision_says()
    {
        var date = new ShownDate(null, DatePrecision.Day, null, null, Seen);

        Assert.Equal("no date known", DateWords.Of(date));
        Assert.Null(DateWords.Machine(date));
        Assert.Null(DateWords.KnownDay(date));
    }

    [Fact]
    public void An_instant_elsewhere_is_told_in_utc()
    {
        var tokyo = new ShownDate(
            new DateTimeOffset(2025, 1, 28, 3, 0, 0, TimeSpan.FromHours(9)),
            DatePrecision.Minute,
            "feed",
            null,
            Seen
        );

        Assert.Equal("27 Jan 2025, 18:00 UTC", DateWords.Of(tokyo));
        Assert.Equal(new DateOnly(2025, 1, 27), DateWords.KnownDay(tokyo));
    }

    [Fact]
    public void The_time_is_known_only_from_the_minute()
    {
        Assert.Equal("15:02 UTC", DateWords.Time(new ShownDate(At, DatePrecision.Minute, null, null, Seen)));
        Assert.Null(DateWords.Time(new ShownDate(At, DatePrecision.Day, null, null, Seen)));
    }

    [Fact]
    public void In_place_of_a_date_stands_the_listing_or_else_the_first_sight()
    {
        var listed = new ShownDate(null, DatePrecision.None, null, new DateOnly(2025, 1, 28), Seen);

        Assert.Equal("named in a listing of 28 Jan 2025", DateWords.InPlaceOfADate(listed));
        Assert.Equal("first seen 3 Mar 2026", DateWords.InPlaceOfADate(listed with { ListedOn = null }));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("27 Jan 2025, 15:02 UTC", DateWords.Instant(At));
            Assert.Equal("Monday, 27 January 2025", DateWords.LongDay(new DateOnly(2025, 1, 27)));
            Assert.Equal("2025-01-27", DateWords.Key(new DateOnly(2025, 1, 27)));
            Assert.Equal("1\u202F402", NumberText.Of(1402));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
