using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeepSeekTracker.Bench.FeedScore;

namespace DeepSeekTracker.Core.Tests.Feeds;

/// <summary>The parser's answers on the open half of the corpus, by the corpus' own scorer.</summary>
public partial class FeedCorpusTests
{
    private static readonly string Corpus = Path.Combine(CorpusFolder.Path, "feeds");

    private static readonly string[] Stress =
    [
        "feedparser-encoding",
        "encoding-more",
        "feedparser-illformed",
        "feedparser-entities",
        "hand",
    ];

    [CorpusFact(Needs = "python3")]
    public async Task Reads_the_facts_of_feeds()
    {
        var score = await Score("feeds", "cases.jsonl");
        AssertFloor(99.2, score, _ => true);
        AssertFloor(99.8, score, suite => suite.StartsWith("real-", StringComparison.Ordinal));
        AssertFloor(98, score, Stress.Contains);
        AssertFloor(100, score, suite => suite is "feedparser-sanitize");
        AssertFloor(
            98.5,
            score,
            suite =>
                !suite.StartsWith("real-", StringComparison.Ordinal)
                && !Stress.Contains(suite)
                && suite is not "feedparser-sanitize"
        );
    }

    [CorpusFact(Needs = "python3")]
    public async Task Reads_dates() => AssertFloor(98, await Score("dates", "dates.jsonl"), _ => true);

    [CorpusFact]
    public void Reads_no_date_as_another_instant()
    {
        var wrong =
            from line in File.ReadLines(Path.Combine(Corpus, "dates.jsonl"))
            let asked = JsonNode.Parse(line)!
            let expected = asked["expect"]?.GetValue<string>()
            let read = FeedAnswer.For("dates")!(asked)["instant"]?.GetValue<string>()
            where expected is not null && read is not null && Instant(expected) != Instant(read)
            select asked["text"]!.GetValue<string>();
        Assert.Empty(wrong);
    }

    [CorpusFact(Needs = "python3")]
    public async Task Finds_feeds_in_pages() => AssertFloor(100, await Score("discovery", "autodiscovery.jsonl"), _ => true);

    [CorpusFact(Needs = "python3")]
    public async Task Reads_lists_of_feeds() => AssertFloor(100, await Score("opml", "opml.jsonl"), _ => true);

    [CorpusFact(Needs = "python3")]
    public async Task Reads_sitemaps() => AssertFloor(100, await Score("sitemaps", "sitemaps.jsonl"), _ => true);

    /// <summary>Every twenty-fifth case; the bench's <c>feeds fuzz</c> takes them all.</summary>
    [CorpusFact]
    public void Answers_cut_and_changed_documents()
    {
        var bad =
            from line in File.ReadLines(Path.Combine(Corpus, "cases.jsonl")).Where((_, i) => i % 25 == 0)
            let asked = JsonNode.Parse(line)!
            from mutation in FeedMutations.Of(asked["id"]!.GetValue<string>(), FeedAnswer.Body(asked))
            let fault = FeedTrial.Feed(mutation.Body) ?? FeedTrial.Lists(mutation.Body)
            where fault is not null
            select $"{mutation.Name}: {fault}";
        Assert.Empty(bad);
    }

    private static void AssertFloor(double percent, Dictionary<string, (int Right, int All)> score, Func<string, bool> isOf)
    {
        var suites = score.Where(s => isOf(s.Key)).ToList();
        var (right, all) = (suites.Sum(s => s.Value.Right), suites.Sum(s => s.Value.All));
        Assert.True(
            all > 0 && right * 100.0 / all >= percent,
            $"{right} of {all} are right, {percent} % must be; {string.Join(", ", suites.Where(s => s.Value.Right < s.Value.All).Select(s => $"{s.Key} {s.Value.Right}/{s.Value.All}"))}"
        );
    }

    private static async Task<Dictionary<string, (int Right, int All)>> Score(string kind, string cases)
    {
        var asked = Path.Combine(Corpus, cases);
        var answers = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(answers, FeedAnswer.Lines(FeedAnswer.For(kind)!, asked));
            var start = new ProcessStartInfo("python3", ["-B", Path.Combine(Corpus, "score.py"), kind, asked, answers])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var scorer = Process.Start(start)!;
            var faults = scorer.StandardError.ReadToEndAsync();
            var said = await scorer.StandardOutput.ReadToEndAsync();
            await scorer.WaitForExitAsync();
            Assert.True(scorer.ExitCode == 0, await faults);
            return Row()
                .Matches(said)
                .Where(m => m.Groups["suite"].Value is not "ALL")
                .ToDictionary(m => m.Groups["suite"].Value, m => (Number(m, "right"), Number(m, "all")), StringComparer.Ordinal);
        }
        finally
        {
            File.Delete(answers);
        }
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<suite>\S[^/]*?) +(facts +)?(?<right>\d+)/ *(?<all>\d+) ",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Row();
}
