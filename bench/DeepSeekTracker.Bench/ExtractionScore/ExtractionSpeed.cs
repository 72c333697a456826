using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Core.Extraction;
using SmartReader;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>
/// Our extractor and SmartReader over the same pages in one run: pages a CPU second, and word F1 page by page with a paired
/// bootstrap. Both decode, parse, and give text and metadata; SmartReader gets the decoded text, ours the bytes.
/// </summary>
internal static class ExtractionSpeed
{
    private const int Resamples = 5_000;
    private const int Stride = 3;

    public static int Run(string folder)
    {
        var pages = ExtractionTruth
            .Load(folder)
            .Where(truth => truth.Texts.Count > 0)
            .Where((_, i) => i % Stride == 0)
            .Select(truth => (Truth: truth, Body: truth.Body()))
            .ToList();
        // The first pass of each lets the runtime compile and optimise; the second is measured.
        Measure(pages, Ours);
        Measure(pages, Theirs);
        var ours = Measure(pages, Ours);
        var theirs = Measure(pages, Theirs);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pages.Count} pages: ours {pages.Count / ours.Seconds:F0} pages a CPU second, SmartReader {pages.Count / theirs.Seconds:F0}: {theirs.Seconds / ours.Seconds:F2} times as fast"
            )
        );
        double[] gains = [.. ours.Scores.Zip(theirs.Scores, (a, b) => a - b)];
        var (low, high) = Interval(gains);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"word F1: ours {ours.Scores.Average():F4}, SmartReader {theirs.Scores.Average():F4}; paired gain {gains.Average():+0.0000;-0.0000}, 95 % interval {low:+0.0000;-0.0000} to {high:+0.0000;-0.0000}; better on {gains.Count(g => g > 0.001)}, worse on {gains.Count(g => g < -0.001)}"
            )
        );
        return 0;
    }

    private static (double Seconds, List<double> Scores) Measure(
        List<(ExtractionTruth Truth, byte[] Body)> pages,
        Func<ExtractionTruth, byte[], string> extract
    )
    {
        var process = Process.GetCurrentProcess();
        List<string> texts = [];
        var before = process.TotalProcessorTime;
        foreach (var (truth, body) in pages)
        {
            texts.Add(extract(truth, body));
        }

        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        return (seconds, [.. pages.Zip(texts, (page, text) => ExtractionMeasures.Words(page.Truth.Texts, text).F1)]);
    }

    private static string Ours(ExtractionTruth truth, byte[] body) =>
        ArticleExtractor.Extract(new PageInput(body, null, truth.Url)).Text;

    private static string Theirs(ExtractionTruth truth, byte[] body)
    {
        using var reader = new Reader(truth.Url, System.Text.Encoding.UTF8.GetString(body));
        return reader.GetArticle().TextContent ?? "";
    }

    private static (double Low, double High) Interval(double[] gains)
    {
        var random = new Random(20_250_127);
        var means = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < gains.Length; j++)
            {
                sum += gains[random.Next(gains.Length)];
            }

            means[i] = sum / gains.Length;
        }

        Array.Sort(means);
        return (means[Resamples / 40], means[Resamples - (Resamples / 40) - 1]);
    }
}
