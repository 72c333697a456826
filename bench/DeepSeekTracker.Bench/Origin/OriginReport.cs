using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>What was met beside what must be met; every line that begins with FAIL is counted.</summary>
/// <param name="halfDays">How often more than 12 hours passed for the feed whose server lies.</param>
internal sealed class OriginReport(IReadOnlyList<OriginPath> paths, TrackerDatabase database, OriginStats stats, int halfDays)
{
    private const double MostMegabytes = 300;
    private const double MostAboveStart = 64;
    private const double LongestSlot = 30;
    private readonly StringBuilder text = new();

    public int Failures { get; private set; }

    public string Text => text.ToString();

    public void Process(TrackerProcess tracker, PageLoad reader, double atStart, TimeSpan took)
    {
        var faults = tracker.Faults();
        Line(true, $"{stats.Requests} responses in {took.TotalSeconds:0} s, {tracker.CpuSeconds:0} s CPU of the tracker");
        Line(tracker.IsAlive, "the tracker is alive");
        Line(stats.CanaryHits == 0, $"canary hits: {stats.CanaryHits}");
        Line(faults.Count == 0, $"unhandled (log events of errors and own faults): {faults.Count}");
        foreach (var fault in faults.Take(10))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"       {(fault.Length > 600 ? fault[..600] : fault)}");
        }

        Line(tracker.BrokenLogLines() == 0, $"log lines that are broken: {tracker.BrokenLogLines()}");
        Line(stats.LongestSeconds <= LongestSlot + 1, $"longest connection: {stats.LongestSeconds:0.0} s");
        var (peak, end) = (tracker.MegabytesAtPeak(), tracker.MegabytesNow());
        Line(peak <= MostMegabytes, $"process peak (VmHWM): {peak:0} MB");
        Line(end <= atStart + MostAboveStart, $"RSS at start {atStart:0} MB, 30 s after the last round {end:0} MB");
        Line(
            reader.Failures.Count == 0,
            $"pages meanwhile: {reader.Count}, p50 {reader.Percentile(0.5):0} ms, p99 {reader.Percentile(0.99):0} ms, longest {reader.Percentile(1):0} ms"
        );
        foreach (var (failure, count) in reader.Failures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"       {count} × {failure}");
        }

        Line(database.ArticlesOfTheFuture() == 0, $"articles sorted after their first sight: {database.ArticlesOfTheFuture()}");
        Line(database.LongestTitle() <= 500, $"longest title: {database.LongestTitle()} characters");
        Line(database.Secrets() == 0, $"articles that hold the canary's words: {database.Secrets()}");
        Line(Requests("/private/page") == 0, $"requests for what robots.txt forbids: {Requests("/private/page")}");
        Line(stats.Paths.Values.Sum(p => p.Cookies) == 0, $"cookies sent: {stats.Paths.Values.Sum(p => p.Cookies)}");
        Line(
            stats.Paths.Values.Sum(p => p.Authorizations) == 0,
            $"credentials sent: {stats.Paths.Values.Sum(p => p.Authorizations)}"
        );
    }

    public void Paths()
    {
        var right = 0;
        foreach (var path in paths.Where(path => path.IsFeed))
        {
            var feed = database.Feed(path.Host);
            var isRight =
                feed is not null && path.Words.Contains(feed.Word) && feed.Entries >= path.Least && feed.Entries <= path.Most;
            right += isRight ? 1 : 0;
            Line(
                isRight,
                $"{path.Path} → {feed?.Word} | {feed?.Entries} entries, {feed?.Articles} articles, {feed?.Polls} polls | {stats.Paths.GetValueOrDefault(path.Path)} | {feed?.Reason} {(isRight ? "" : $"(wanted: {string.Join('|', path.Words)}, {path.Least} to {path.Most})")}"
            );
        }

        foreach (var path in paths.Where(path => path.IsPage))
        {
            var page = database.Page(path.PageHost);
            var isRight = path.PageStates.Count == 0 || (page is { } found && path.PageStates.Contains($"{found.State}"));
            Line(
                isRight,
                $"page {path.Path} → {page?.State} {page?.Told}{(isRight ? "" : $" (wanted: {string.Join('|', path.PageStates)})")}"
            );
        }

        Rules();
        Line(true, $"{right} of {paths.Count(path => path.IsFeed)} feeds as listed");
    }

    /// <summary>What only the origin's own count can tell.</summary>
    private void Rules()
    {
        foreach (var path in (string[])["/cache/etag", "/cache/etag-weak", "/cache/last-modified"])
        {
            var seen = stats.Paths[path];
            Line(seen.Conditional >= (seen.Requests * 0.9) - 2, $"{path} was asked conditionally: {seen}");
        }

        // The whole feed is asked for at first, and once more whenever 12 hours brought none; one poll may be under way.
        var lies = stats.Paths["/cache/304-lies"];
        var whole = lies.Requests - lies.Conditional;
        Line(
            whole >= 1 + halfDays && whole <= 2 + halfDays,
            $"/cache/304-lies is seen through after 12 hours, {halfDays} times, and asked conditionally otherwise: {lies}"
        );
        Line(stats.Paths["/cache/etag-huge"].Conditional == 0, "/cache/etag-huge is not sent back");
        foreach (var path in (string[])["/status/429-huge", "/status/429-seconds", "/status/429-date"])
        {
            Line(Requests(path) <= 20, $"{path} is left alone: {Requests(path)} requests");
        }

        var growing = paths.First(path => path.Path == "/redir/growing");
        // As a feed and as a page, and one that may be under way.
        var polls = ((database.Feed(growing.Host)?.Polls ?? 1) * 2) + 2;
        Line(
            Requests("/redir/growing") <= polls * 6,
            $"/redir/growing: {Requests("/redir/growing")} requests in {polls} fetches"
        );
    }

    private int Requests(string path) => stats.Paths.GetValueOrDefault(path)?.Requests ?? 0;

    private void Line(bool isRight, FormattableString line) => Line(isRight, line.ToString(CultureInfo.InvariantCulture));

    private void Line(bool isRight, string line)
    {
        Failures += isRight ? 0 : 1;
        text.Append(isRight ? "  ok  " : "FAIL  ").AppendLine(line.ReplaceLineEndings(" "));
    }
}
