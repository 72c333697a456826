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
        var chart = Chart([.. Enumerable.Range(0, 12).Select(n => (589, n % 3)), (600, 345)]);

        Assert.Equal(("27 Jan 2025 to 29 Jan 2025", "later", "7 Jan 2026"), (chart.FirstDay, chart.LastDay, chart.Later));
        Assert.Equal(["2%", "45%", "88%", "94%"], chart.Dots.Select(dot => dot.X).Distinct());
    }

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
