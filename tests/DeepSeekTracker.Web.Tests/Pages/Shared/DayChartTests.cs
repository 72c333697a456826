using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class DayChartTests
{
    private static readonly StoryWindow Window = new(new DateOnly(2025, 1, 20), new DateOnly(2025, 1, 29));

    [Fact]
    public void Bars_stand_in_their_days_place_and_rise_with_their_number()
    {
        var chart = Chart([new(new DateOnly(2025, 1, 20), 25), new(new DateOnly(2025, 1, 29), 100)]);

        Assert.Equal(2, chart.Bars.Count);
        Assert.Equal(0, chart.Bars[0].X);
        Assert.Equal(90, chart.Bars[1].X);
        Assert.Equal(100, chart.Days * DayChart.UnitsADay);
        Assert.Equal("m5 100v-25m90 25v-100", chart.Outline);
        Assert.Equal(25, chart.Bars[0].Height);
        Assert.Equal(100, chart.Bars[1].Height);
        Assert.All(chart.Bars, bar => Assert.Equal(chart.Floor, bar.Y + bar.Height));
    }

    [Fact]
    public void Days_outside_the_window_are_left_out_and_not_counted()
    {
        var chart = Chart([
            new(new DateOnly(2025, 1, 19), 5),
            new(new DateOnly(2025, 1, 30), 7),
            new(new DateOnly(2025, 1, 27), 3),
        ]);

        Assert.Equal(new DateOnly(2025, 1, 27), Assert.Single(chart.Bars).Day);
        Assert.Contains("3 in all", chart.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_article_beside_thousands_is_still_seen()
    {
        var chart = Chart([new(new DateOnly(2025, 1, 20), 1), new(new DateOnly(2025, 1, 27), 50_000)]);

        Assert.Equal(2, chart.Bars[0].Height);
    }

    [Fact]
    public void Without_articles_it_says_so()
    {
        var chart = Chart([]);

        Assert.Empty(chart.Bars);
        Assert.Contains("none with a known day", chart.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_names_the_highest_day() =>
        Assert.Contains(
            "most on 27 Jan 2025 (9)",
            Chart([new(new DateOnly(2025, 1, 26), 4), new(new DateOnly(2025, 1, 27), 9)]).Label,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(4, new[] { 1, 2, 3, 4 })]
    [InlineData(7, new[] { 2, 4, 6 })]
    [InlineData(128, new[] { 50, 100 })]
    [InlineData(1000, new[] { 500, 1000 })]
    public void Lines_are_at_round_numbers(int highest, int[] lines) =>
        Assert.Equal(lines, Chart([new(new DateOnly(2025, 1, 27), highest)]).Lines.Select(line => line.Value));

    [Fact]
    public void Marks_of_neighbouring_days_stand_in_different_rows()
    {
        var events = Enumerable.Range(0, 10).Select(n => Event(n + 1, new DateOnly(2025, 1, 20).AddDays(n))).ToList();
        var window = new StoryWindow(new DateOnly(2025, 1, 20), new DateOnly(2025, 3, 20));

        var chart = DayChart.Of([], events, window, "all", 100);

        var places = chart.Marks.Select(m => (m.Y, X: double.Parse(m.X.TrimEnd('%'), CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(10, chart.Marks.Count);
        Assert.All(
            places.GroupBy(p => p.Y),
            row => Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= 6))
        );
        Assert.All(chart.Marks, mark => Assert.InRange(mark.Y, 0, chart.Top));
    }

    [Fact]
    public void A_window_the_wrong_way_round_is_turned()
    {
        var chart = DayChart.Of([new(new DateOnly(2025, 1, 27), 3)], [], new StoryWindow(Window.To, Window.From), "all", 100);

        Assert.Single(chart.Bars);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(60, 8)]
    [InlineData(365, 12)]
    public void Days_are_named_as_often_as_there_is_room(int days, int labels)
    {
        var window = new StoryWindow(new DateOnly(2025, 1, 20), new DateOnly(2025, 1, 20).AddDays(days - 1));

        var chart = DayChart.Of([], [], window, "all", 100);

        Assert.InRange(chart.Ticks.Count, labels, labels + 1);
        Assert.Contains(chart.Ticks, tick => tick.Rank == 0);
    }

    [Fact]
    public void Numbers_keep_their_point_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var window = new StoryWindow(new DateOnly(2025, 1, 20), new DateOnly(2025, 1, 26));
            Assert.Equal("7.14%", DayChart.Of([], [], window, "all", 100).Ticks[0].X);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_table_of_many_days_is_by_weeks_cut_to_the_chart()
    {
        var window = new StoryWindow(new DateOnly(2025, 1, 22), new DateOnly(2025, 3, 12));
        var days = Enumerable.Range(0, 50).Select(n => new DayCount(window.From.AddDays(n), 2));

        var chart = DayChart.Of(days, [], window, "all", 100);

        Assert.True(chart.IsByWeek);
        var rows = chart.Rows.ToList();
        Assert.Equal(new ChartRow(new DateOnly(2025, 1, 22), new DateOnly(2025, 1, 26), 10), rows[0]);
        Assert.Equal(new ChartRow(new DateOnly(2025, 1, 27), new DateOnly(2025, 2, 2), 14), rows[1]);
        Assert.Equal(new ChartRow(new DateOnly(2025, 3, 10), new DateOnly(2025, 3, 12), 6), rows[^1]);
        Assert.Equal("/articles?from=2025-01-27&to=2025-02-02", chart.Href(rows[1]));
        Assert.Equal("22 Jan 2025 – 26 Jan 2025", rows[0].Label);
    }

    [Fact]
    public void A_day_of_many_events_names_the_first_and_counts_the_others()
    {
        var day = new DateOnly(2025, 1, 27);
        var events = Enumerable.Range(1, 5).Select(n => new StoryEvent(day, "", DatePrecision.Day, "", $"Event {n}", "", []));

        Assert.Equal("27 Jan 2025: Event 1; 4 more", new EventDay(1, day, [.. events]).Summary);
    }

    private static DayChart Chart(IEnumerable<DayCount> counts) => DayChart.Of(counts, [], Window, "all", 100);

    private static EventDay Event(int number, DateOnly day) =>
        new(number, day, [new StoryEvent(day, "", DatePrecision.Day, "release", "An event", "", [])]);
}
