using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Compare;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Compare;

public sealed class FirstReportTests
{
    [Fact]
    public void A_day_that_is_over_everywhere_is_before_another_and_a_time_before_a_later_time()
    {
        Assert.True(Of(Row(20, DatePrecision.Day)).IsBefore(Of(Row(23, DatePrecision.Day))));
        Assert.True(Of(Row(20, DatePrecision.Minute, 9)).IsBefore(Of(Row(20, DatePrecision.Minute, 10))));
        Assert.True(Of(Row(20, DatePrecision.Day)).IsBefore(Of(Row(21, DatePrecision.Second, 12))));
    }

    [Fact]
    public void A_day_in_California_lasts_into_the_next_one_of_UTC()
    {
        Assert.False(Of(Row(20, DatePrecision.Day)).IsBefore(Of(Row(21, DatePrecision.Minute, 1))));
        Assert.False(Of(Row(20, DatePrecision.Day)).IsBefore(Of(Row(21, DatePrecision.Day))));
        Assert.False(Of(Row(20, DatePrecision.Minute, 9, isZoneKnown: false)).IsBefore(Of(Row(20, DatePrecision.Minute, 18))));
    }

    [Fact]
    public void Where_times_may_overlap_none_is_first()
    {
        var (day, time) = (Of(Row(20, DatePrecision.Day)), Of(Row(20, DatePrecision.Minute, 9)));

        Assert.False(day.IsBefore(time));
        Assert.False(time.IsBefore(day));
        Assert.False(time.IsBefore(Of(Row(20, DatePrecision.Minute, 9))));
    }

    [Fact]
    public void An_exact_time_limits_a_vague_one_of_the_same_side()
    {
        var first = Of(Row(20, DatePrecision.Day), Row(20, DatePrecision.Minute, 9), Row(21, DatePrecision.Day));

        Assert.True(first.IsBefore(Of(Row(20, DatePrecision.Minute, 10))));
        Assert.False(first.IsBefore(Of(Row(20, DatePrecision.Minute, 8))));
        Assert.Equal("20 Jan 2025, 09:00 UTC", first.Shown.Span);
        Assert.Equal(["some time on 20 Jan 2025"], first.Rivals.Select(rival => rival.Span));
    }

    [Fact]
    public void What_is_known_is_told_as_exactly_as_it_is_known()
    {
        Assert.Equal("some time on 20 Jan 2025", Of(Row(20, DatePrecision.Day)).Shown.Span);
        Assert.Equal("20 Jan 2025, 09:00 UTC", Of(Row(20, DatePrecision.Minute, 9)).Shown.Span);
        Assert.EndsWith(
            "unnamed place",
            Of(Row(20, DatePrecision.Minute, 9, isZoneKnown: false)).Shown.Span,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_day_of_a_daily_list_says_only_until_when()
    {
        var first = Of(Listed(20));

        Assert.Equal("by 20 Jan 2025", first.Shown.Span);
        Assert.True(first.IsBefore(Of(Row(23, DatePrecision.Day))));
        Assert.False(Of(Row(1, DatePrecision.Day)).IsBefore(first));
    }

    [Fact]
    public void Each_article_is_told_with_its_own_time_and_what_may_be_earlier_beside_it()
    {
        var (timed, listed) = (Row(20, DatePrecision.Minute, 12), Listed(23) with { Id = 2 });
        var first = Of(timed, Row(22, DatePrecision.Day), listed, Listed(25));

        Assert.Equal((timed, "20 Jan 2025, 12:00 UTC"), (first.Shown.Article, first.Shown.Span));
        var rival = Assert.Single(first.Rivals);
        Assert.Equal((listed, "by 23 Jan 2025"), (rival.Article, rival.Span));
        Assert.True(first.IsBefore(Of(Row(22, DatePrecision.Minute, 1))));
        Assert.False(Of(Row(1, DatePrecision.Day)).IsBefore(first));
    }

    [Fact]
    public void Without_a_known_day_there_is_no_first_report()
    {
        Assert.Null(FirstReport.Of([]));
        Assert.Null(FirstReport.Of([Row(1, DatePrecision.Month)]));
    }

    private static ArticleRow Listed(int day)
    {
        var row = Row(day, DatePrecision.Day);
        return row with { Date = row.Date with { Origin = PublishedInterval.DailyList } };
    }

    private static FirstReport Of(params ArticleRow[] rows) => FirstReport.Of(rows)!;

    private static ArticleRow Row(int day, DatePrecision precision, int hour = 0, bool isZoneKnown = true)
    {
        var at = new DateTimeOffset(2025, 1, day, hour, 0, 0, TimeSpan.Zero);
        return new(
            1,
            null,
            "t",
            "o",
            "O",
            null,
            null,
            "en",
            "article",
            new ShownDate(at, precision, "feed", null, at) { IsZoneKnown = isZoneKnown },
            TextState.Listed,
            0,
            true,
            []
        );
    }
}
