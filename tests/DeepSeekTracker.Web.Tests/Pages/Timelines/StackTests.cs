using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Pages.Timelines;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Timelines;

public sealed class StackTests
{
    private static readonly DateOnly First = new(2025, 1, 20);

    [Fact]
    public void The_greatest_eight_are_shown_and_the_others_together()
    {
        var series = Enumerable.Range(0, 12).Select(n => Series($"s{n:00}", 20 - n)).ToArray();

        var stack = Stack.Of(
            new Coverage(Line(series.Sum(s => s.Articles) + 5), series, false),
            Buckets(1),
            CoverageBy.Outlet,
            key => key
        );

        Assert.Equal([.. Enumerable.Range(0, 8).Select(n => $"s{n:00}"), "all others"], stack.Series.Select(s => s.Name));
        Assert.Null(stack.Series[^1].Key);
        Assert.Equal(12 + 11 + 10 + 9 + 5, stack.Series[^1].Total);
        Assert.Equal(stack.Articles[0], stack.Heights[0]);
    }

    [Fact]
    public void Nine_need_no_others_and_topics_may_stand_higher_than_their_articles()
    {
        var series = Enumerable.Range(0, 9).Select(n => Series($"s{n}", 10)).ToArray();

        var stack = Stack.Of(new Coverage(Line(12), series, false), Buckets(1), CoverageBy.Topic, key => key);

        Assert.Equal(9, stack.Series.Count);
        Assert.Equal((12, 90), (stack.Total, stack.Heights[0]));
    }

    [Fact]
    public void Of_topics_the_others_are_the_articles_with_none_of_those_drawn()
    {
        var series = Enumerable.Range(0, 12).Select(n => Series($"s{n:00}", 20 - n)).ToArray();
        var coverage = new Coverage(Line(40), series, false) { WithoutTopics = Line(6) };

        var stack = Stack.Of(coverage, Buckets(1), CoverageBy.Topic, key => key);

        Assert.Equal(Stack.Drawn(series, Buckets(1)), stack.Series.Select(s => s.Key).OfType<string>());
        Assert.Equal(6, stack.Series[^1].Total);
    }

    [Theory]
    [InlineData(null, "-lang:de -lang:zh")]
    [InlineData("chips", "-lang:de -lang:zh chips")]
    [InlineData("chips OR tsmc", "-lang:de -lang:zh (chips OR tsmc)")]
    public void The_rest_of_languages_is_what_none_of_the_layers_holds(string? words, string search)
    {
        var stack = new Stack(Buckets(1), [new("de", "", [1]), new("zh", "", [1]), new(null, "", [1])], [3]);

        Assert.Equal(search, TimelineReading.Rest(new() { Words = words }, CoverageBy.Language, stack)!.Words);
    }

    [Theory]
    [InlineData("", "zh")]
    [InlineData("de zh", "zh")]
    [InlineData("de zh-Hant", "zh-Hant")]
    [InlineData("zh-Hant zh", "zh")]
    public void A_layer_of_a_language_leads_to_the_forms_that_are_asked_for(string asked, string leads)
    {
        var filter = new ArticleFilter { Languages = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries) };

        Assert.Equal([leads], TimelineReading.Within(filter, CoverageBy.Language, "zh")!.Languages);
    }

    [Fact]
    public void A_rest_that_no_search_can_tell_is_no_list()
    {
        var stack = new Stack(Buckets(1), [.. Enumerable.Range(0, 8).Select(n => new StackSeries($"s{n}", "", [1]))], [8]);
        var words = string.Join(' ', Enumerable.Range(0, 30).Select(n => $"w{n}"));

        Assert.Null(TimelineReading.Rest(new() { Words = words }, CoverageBy.Outlet, stack));
        Assert.Equal(
            "-type:s0 -type:\"b c\"",
            TimelineReading
                .Rest(new(), CoverageBy.Kind, new Stack(Buckets(1), [new("s0", "", [1]), new("b c", "", [1])], [2]))!
                .Words
        );
    }

    [Fact]
    public void Days_outside_the_bars_do_not_count()
    {
        var timeline = new Timeline(
            [new(First.AddDays(-1), 7), new(First, 1), new(First.AddDays(6), 2), new(First.AddDays(7), 9)],
            19,
            1,
            2
        );

        var stack = Stack.Of(new Coverage(timeline, [new("a", timeline)], false), Buckets(7), CoverageBy.Outlet, key => key);

        Assert.Equal([1, 0, 0, 0, 0, 0, 2], stack.Articles);
        Assert.Equal(3, stack.Total);
    }

    [Theory]
    [InlineData(false, "m0.5 280v-139", "m0.5 140v-139")]
    [InlineData(true, "m0.5 280v-139", "m0.5 140v-139")]
    public void Layers_stand_on_each_other(bool isShare, string first, string second)
    {
        var stack = Stack.Of(
            new Coverage(Line(6), [Series("a", 3), Series("b", 3)], false),
            Buckets(1),
            CoverageBy.Outlet,
            key => key
        );

        var chart = StackChart.Of(stack, "label", isShare, [], [], Zoom);

        Assert.Equal([first, second], chart.Layers.Select(layer => layer.Path));
        Assert.Equal([1, 2], chart.Layers.Select(layer => layer.Number));
        Assert.Equal("20 Jan 2025: 6 articles. a 3, b 3", Assert.Single(chart.Slots).Title);
    }

    [Fact]
    public void One_article_beside_thousands_is_drawn()
    {
        var stack = new Stack(Buckets(2), [new("a", "a", [4000, 0]), new("b", "b", [1000, 1])], [5000, 1]);

        var chart = StackChart.Of(stack, "label", false, [], [], Zoom);

        Assert.Equal(["m0.5 280v-223", "m0.5 56v-55m1 279v-1"], chart.Layers.Select(layer => layer.Path));
    }

    [Fact]
    public void Days_without_collection_are_shaded_as_spans()
    {
        var stack = Stack.Of(new Coverage(Line(1), [], false), Buckets(10), CoverageBy.Outlet, key => key);

        var chart = StackChart.Of(stack, "label", false, [], [First.AddDays(1), First.AddDays(2), First.AddDays(5)], Zoom);

        Assert.Equal([("10%", "20%"), ("50%", "10%")], chart.Gaps.Select(gap => (gap.X, gap.Width)));
    }

    [Fact]
    public void Nothing_at_all_is_an_empty_picture()
    {
        var stack = Stack.Of(new Coverage(new([], 0, 0, 0), [], false), Buckets(3), CoverageBy.Topic, key => key);

        var chart = StackChart.Of(stack, "label", true, [], [], Zoom);

        Assert.Empty(chart.Layers);
        Assert.Equal(3, chart.Slots.Count);
    }

    [Fact]
    public void Days_with_events_that_fall_into_one_bar_share_a_mark_that_leads_to_them()
    {
        var weeks = TimeBucket.Of(First, First.AddDays(13), TimelineUnit.Week);
        var stack = Stack.Of(new Coverage(Line(1), [], false), weeks, CoverageBy.Outlet, key => key);
        EventDay[] events = [Event(1, 0), Event(2, 3), Event(3, 8)];

        var marks = StackChart.Of(stack, "label", false, events, [], Zoom).Marks;

        Assert.Equal([("1+", "/2025-01-20"), ("3", "/days/2025-01-28")], marks.Select(mark => (mark.Text, mark.Href)));
        Assert.Equal("20 Jan 2025: Event 1; events of 1 more day", marks[0].Label);
        Assert.Equal(["25%", "75%"], marks.Select(mark => mark.X));
    }

    [Fact]
    public void Single_days_are_named_at_Mondays_and_months_by_their_names()
    {
        var coverage = new Coverage(Line(1), [], false);
        var days = Stack.Of(coverage, Buckets(71), CoverageBy.Outlet, key => key);
        var months = Stack.Of(
            coverage,
            TimeBucket.Of(First, First.AddDays(70), TimelineUnit.Month),
            CoverageBy.Outlet,
            key => key
        );

        var ticks = StackChart.Of(days, "label", false, [], [], Zoom).Ticks;

        Assert.Equal(["20 Jan", "27 Jan", "3 Feb"], ticks.Take(3).Select(tick => tick.Label));
        Assert.Equal([0, 1, 2, 1, 0], ticks.Take(5).Select(tick => tick.Rank));
        Assert.True(ticks[^1].IsLast);
        Assert.Equal(
            ["Jan 2025", "Feb 2025", "Mar 2025"],
            StackChart.Of(months, "label", false, [], [], Zoom).Ticks.Select(tick => tick.Label)
        );
    }

    private static string Zoom(TimeBucket bucket) => $"/{bucket.From:yyyy-MM-dd}";

    private static EventDay Event(int number, int day) =>
        new(number, First.AddDays(day), [new(First.AddDays(day), "", DatePrecision.Day, "", $"Event {number}", "", [])]);

    private static IReadOnlyList<TimeBucket> Buckets(int days) => TimeBucket.Of(First, First.AddDays(days - 1), TimelineUnit.Day);

    private static CoverageSeries Series(string key, int count) => new(key, Line(count));

    private static Timeline Line(int count) => new([new(First, count)], count, 0, 0);
}
