using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>Extracts mutated pages and counts what must never happen: an exception, a result that contradicts itself, a slow page.</summary>
internal static class ExtractionFuzz
{
    private const int PagesTaken = 300;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public static int Run(string folder, int count)
    {
        var truths = ExtractionTruth.Load(folder);
        var pages = truths
            .Where((_, i) => i % Math.Max(1, truths.Count / PagesTaken) == 0)
            .Select(truth => truth.Body())
            .ToList();
        Dictionary<string, int> faults = new(StringComparer.Ordinal);
        Dictionary<TextState, int> states = [];
        var (slow, slowest) = (0, TimeSpan.Zero);
        var all = Stopwatch.StartNew();
        for (var seed = 0; seed < count; seed++)
        {
            var body = PageMutations.Of(pages[seed % pages.Count], pages[seed * 7 % pages.Count], seed);
            var watch = Stopwatch.StartNew();
            var (fault, state) = Try(body);
            slow += watch.Elapsed > Slow ? 1 : 0;
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            states[state] = states.GetValueOrDefault(state) + 1;
            if (fault is not null)
            {
                faults[fault] = faults.GetValueOrDefault(fault) + 1;
                Console.Error.WriteLine($"seed {seed}: {fault}");
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} mutated pages in {all.Elapsed.TotalSeconds:F0} s: {faults.Values.Sum()} faults, {slow} slower than {Slow.TotalSeconds:F0} s, slowest {slowest.TotalSeconds:F2} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB"
            )
        );
        Console.WriteLine(string.Join(", ", states.OrderByDescending(s => s.Value).Select(s => $"{s.Key} {s.Value}")));
        return faults.Count == 0 ? 0 : 1;
    }

    private static (string? Fault, TextState State) Try(byte[] body)
    {
        try
        {
            var article = ArticleExtractor.Extract(new PageInput(body, null, "https://www.lanterncourier.example/a/b"));
            return (Contradiction(article), article.State);
        }
        catch (Exception e)
        {
            return ($"{e.GetType().Name} at {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}", TextState.Failed);
        }
    }

    private static string? Contradiction(ExtractedArticle article)
    {
        var text = article.Text;
        var starts = article.BlockStarts;
        return article
                .Blocks.Where((block, i) => string.CompareOrdinal(text, starts[i], block.Text, 0, block.Text.Length) != 0)
                .Any()
                ? "a block is not where its offset says"
            : article.State == TextState.Ok != (article.StateReason is null) ? "state and reason disagree"
            : article.State is TextState.Blocked or TextState.NotFound && article.Blocks.Count > 0 ? "a wall has text"
            : article.Published is { Date.Earliest.Year: < 1990 or > 2100 } ? "an impossible date"
            : null;
    }
}
