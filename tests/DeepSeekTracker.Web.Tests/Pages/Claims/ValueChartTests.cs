using System.Globalization;
using DeepSeekTracker.Web.Pages.Claims;

namespace DeepSeekTracker.Web.Tests.Pages.Claims;

public sealed class ValueChartTests
{
    [Fact]
    public void Roundings_of_one_figure_share_a_band_and_others_stand_apart()
    {
        var chart = Chart([(589, 0), (590, 0), (600, 1), (350, 2)]);

        var band = Assert.Single(chart.Bands);
        Assert.Contains("$589 to 600 billion", band.Label, StringComparison.Ordinal);
        Assert.All(chart.Dots.Take(3), dot => Assert.InRange(dot.Y, band.Y, band.Y + band.Height));
        Assert.Equal([false, false, false, true], chart.Dots.Select(dot => dot.IsOutlier));
        Assert.False(chart.Dots[3].Y >= band.Y && chart.Dots[3].Y <= band.Y + band.Height);
    }

    [Fact]
    public void A_straggler_stands_beyond_the_axis_and_leaves_the_others_their_room()
    {
        var chart = Chart([.. Enumerable.Range(0, 12).Select(n => (589 + (n / 3 * 100), n % 3)), (600, 345)]);

        Assert.Equal(("27 Jan 2025 to 29 Jan 2025", "later", "7 Jan 2026"), (chart.FirstDay, chart.LastDay, chart.Later));
        Assert.Equal(["2%", "45%", "88%", "94%"], chart.Dots.Select(dot => dot.X).Distinct());
    }

    [Fact]
    public void Dots_of_one_day_stand_beside_each_other()
    {
        var chart = Chart([.. Enumerable.Range(0, 9).Select(_ => (589, 1)), (400, 0), (400, 2)]);

        Assert.Equal(11, chart.Dots.Count);
        Assert.Equal(11, chart.Dots.DistinctBy(dot => (dot.X, dot.Y)).Count());
        Assert.All(chart.Dots.Take(9), dot => Assert.InRange(Across(dot), 42, 58));
        Assert.All(chart.Dots, dot => Assert.StartsWith("/articles/", dot.Href, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_a_day_has_no_room_for_all_the_last_dot_stands_for_the_rest_and_leads_to_the_list()
    {
        var chart = Chart([
            .. Enumerable.Range(0, 40).Select(n => (589, n / 2)),
            .. Enumerable.Range(0, 50).Select(_ => (589, 3)),
        ]);

        Assert.Equal(chart.Dots.Count, chart.Dots.DistinctBy(dot => (dot.X, dot.Y)).Count());
        var rest = Assert.Single(chart.Dots, dot => dot.Label.EndsWith(" more", StringComparison.Ordinal));
        Assert.Equal("#v-589000000000_589000000000_usd", rest.Href);
        Assert.Equal(90, chart.Dots.Count + int.Parse(rest.Label.Split(' ')[^2], CultureInfo.InvariantCulture));
    }

    private static double Across(ValueDot dot) => double.Parse(dot.X.TrimEnd('%'), CultureInfo.InvariantCulture);

    [Fact]
    public void Answers_of_a_few_days_fill_the_axis()
    {
        var chart = Chart([(589, 0), (600, 4)]);

        Assert.Null(chart.Later);
        Assert.Equal(["2%", "98%"], chart.Dots.Select(dot => dot.X));
    }

    [Fact]
    public void No_dot_stands_where_the_words_of_a_line_are()
    {
        var chart = Chart([(600, 0), (589, 0), (400, 0)]);
        const int Letters = 10;
        const int Dot = 6;

        Assert.Equal(["$600 billion", "$400 billion"], chart.Lines.Select(line => line.Label));
        Assert.All(
            chart.Lines,
            line => Assert.DoesNotContain(chart.Dots, dot => dot.Y + Dot > line.LabelY - Letters && dot.Y - Dot < line.LabelY)
        );
        Assert.All(chart.Lines, line => Assert.InRange(line.LabelY, Letters, chart.DayY - Letters));
    }

    private static ValueChart Chart(IEnumerable<(int Billions, int Days)> answers) =>
        ValueChart.Of(
            ClaimSummary.Of(Answers.Loss, [.. answers.Select((a, n) => Answers.Row(n, a.Billions * 1_000_000_000m, a.Days))])
        )!;
}
