using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>One layer of the stack.</summary>
/// <param name="Key">The topic's, outlet's or other key; null for all others together.</param>
/// <param name="Name">The name for the reader.</param>
/// <param name="Counts">Articles by bar.</param>
public sealed record StackSeries(string? Key, string Name, IReadOnlyList<int> Counts)
{
    public int Total { get; } = Counts.Sum();
}

/// <summary>Coverage parted into layers and bars.</summary>
/// <param name="Buckets">The bars.</param>
/// <param name="Series">The layers, the greatest first and all others last.</param>
/// <param name="Articles">Articles by bar, each once.</param>
public sealed record Stack(IReadOnlyList<TimeBucket> Buckets, IReadOnlyList<StackSeries> Series, IReadOnlyList<int> Articles)
{
    public const int MostSeries = 8;

    public int Total { get; } = Articles.Sum();

    /// <summary>By bar, how many of its articles are reports of their own.</summary>
    public IReadOnlyList<ReportCount> Reports { get; init; } = [];

    public ReportCount AllReports => Reports.Aggregate(new ReportCount(0, 0, 0, false), (sum, reports) => sum.With(reports));

    /// <summary>The height of a bar: an article of two topics stands in two layers.</summary>
    public IReadOnlyList<int> Heights { get; } = [.. Buckets.Select((_, at) => Series.Sum(series => series.Counts[at]))];

    /// <summary>Parts coverage into the greatest layers within the range and all others.</summary>
    /// <param name="others">The name of all others.</param>
    public static Stack Of(
        Coverage coverage,
        IReadOnlyList<TimeBucket> buckets,
        CoverageBy by,
        Func<string, string> name,
        string others = "all others"
    )
    {
        var all = Counts(coverage.All, buckets);
        var series = Within(coverage.Series, buckets, name);
        var shown = series.Take(Shown(series.Count)).ToList();

        // What has no value (no country, say) is among the others; of topics an article may have several, so sums do not tell.
        int[] rests =
            by == CoverageBy.Topic
                ? Counts(coverage.WithoutTopics ?? new([], 0, 0, 0), buckets)
                : [.. buckets.Select((_, at) => all[at] - shown.Sum(s => s.Counts[at]))];
        return new(buckets, rests.Any(count => count > 0) ? [.. shown, new StackSeries(null, others, rests)] : shown, all)
        {
            Reports = ReportsOf(coverage, all, buckets),
        };
    }

    /// <summary>The keys of the layers that are drawn: the greatest within the bars.</summary>
    public static IReadOnlyList<string> Drawn(IReadOnlyList<CoverageSeries> series, IReadOnlyList<TimeBucket> buckets)
    {
        var within = Within(series, buckets, key => key);
        return [.. within.Take(Shown(within.Count)).Select(s => s.Key!)];
    }

    /// <summary>By weeks where there are more bars than so many, each of a day.</summary>
    public Stack Folded(int most)
    {
        if (Buckets.Count <= most || Buckets.Any(bucket => bucket.From != bucket.To))
        {
            return this;
        }

        var weeks = TimeBucket.Of(Buckets[0].From, Buckets[^1].To, TimelineUnit.Week);
        return new(weeks, [.. Series.Select(series => series with { Counts = Folded(series.Counts) })], Folded(Articles))
        {
            Reports =
            [
                .. Folded([.. Reports.Select(r => r.Articles)])
                    .Zip(Folded([.. Reports.Select(r => r.Copies)]), Folded([.. Reports.Select(r => r.Uncompared)]))
                    .Select(r => new ReportCount(r.First, r.Second, r.Third, Reports.Any(bar => bar.OfNewest))),
            ],
        };

        int[] Folded(IReadOnlyList<int> counts)
        {
            var sums = new int[weeks.Count];
            for (var at = 0; at < counts.Count; at++)
            {
                sums[TimeBucket.IndexOf(weeks, Buckets[at].From)] += counts[at];
            }

            return sums;
        }
    }

    private static int Shown(int series) => series <= MostSeries + 1 ? series : MostSeries;

    private static List<StackSeries> Within(
        IReadOnlyList<CoverageSeries> series,
        IReadOnlyList<TimeBucket> buckets,
        Func<string, string> name
    ) =>
        [
            .. series
                .Select(s => new StackSeries(s.Key, name(s.Key), Counts(s.Timeline, buckets)))
                .Where(s => s.Total > 0)
                .OrderByDescending(s => s.Total)
                .ThenBy(s => s.Key, StringComparer.Ordinal),
        ];

    private static List<ReportCount> ReportsOf(Coverage coverage, int[] articles, IReadOnlyList<TimeBucket> buckets)
    {
        var (copies, uncompared) = (Of(ReportRole.Copy), Of(ReportRole.Uncompared));
        return [.. articles.Select((count, at) => new ReportCount(count, copies[at], uncompared[at], coverage.OfNewest))];

        int[] Of(ReportRole role) =>
            coverage.Roles.FirstOrDefault(series => series.Key == role.ToString()) is { } series
                ? Counts(series.Timeline, buckets)
                : new int[buckets.Count];
    }

    private static int[] Counts(Timeline timeline, IReadOnlyList<TimeBucket> buckets)
    {
        var counts = new int[buckets.Count];
        foreach (var day in timeline.Days.Where(d => d.Day >= buckets[0].From && d.Day <= buckets[^1].To))
        {
            counts[TimeBucket.IndexOf(buckets, day.Day)] += day.Count;
        }

        return counts;
    }
}
