using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>Runs our extractor over an evaluation corpus and writes what its scorer reads.</summary>
public static class ExtractionScoreTool
{
    private const int FarthestZone = 14;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first argument says what: report, speed, benchmark, fuzz or answers; the second is the corpus folder.</summary>
    public static int Run(string[] args) =>
        args switch
        {
            ["report", var folder] => ExtractionReport.Run(folder),
            ["speed", var folder] => ExtractionSpeed.Run(folder),
            ["benchmark", var folder] => ExtractionBenchmark.Run(folder),
            ["fuzz", var folder, .. var rest] => ExtractionFuzz.Run(
                folder,
                rest is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000
            ),
            ["answers", var folder, var output, .. var sets] => Answer(folder, output, sets),
            _ => Usage(),
        };

    private static int Usage()
    {
        Console.Error.WriteLine(
            """
            extraction report CORPUS/extraction                   each set's figures and ten worst pages
            extraction speed CORPUS/extraction                    pages a CPU second and a paired test against SmartReader
            extraction benchmark CORPUS/extraction                time and memory of a hundred pages by BenchmarkDotNet
            extraction fuzz CORPUS/extraction [COUNT]             mutated pages; 10000 where no count is given
            extraction answers CORPUS/extraction OUTPUT [SET…]    what the corpus' own score.py reads
            """
        );
        return 2;
    }

    private static int Answer(string folder, string path, string[] sets)
    {
        using var output = new StreamWriter(path);
        var process = Process.GetCurrentProcess();
        var spent = TimeSpan.Zero;
        var slowest = (Seconds: 0.0, Id: "");
        var count = 0;
        foreach (var truth in ExtractionTruth.Load(folder).Where(truth => sets.Length == 0 || sets.Contains(truth.Set)))
        {
            var body = truth.Body();
            var before = process.UserProcessorTime;
            var article = ArticleExtractor.Extract(new PageInput(body, null, truth.Url));
            process.Refresh();
            var took = process.UserProcessorTime - before;
            spent += took;
            count++;
            slowest = took.TotalSeconds > slowest.Seconds ? (took.TotalSeconds, truth.Id) : slowest;
            output.WriteLine(JsonSerializer.Serialize(Row(truth.Id, article), Plain));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} pages, {count / Math.Max(0.001, spent.TotalSeconds):F0} pages a CPU second, slowest {slowest.Seconds:F2} s ({slowest.Id}), peak {process.PeakWorkingSet64 / 1_048_576} MB"
            )
        );
        return 0;
    }

    private static Dictionary<string, object?> Row(string id, ExtractedArticle article) =>
        new(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["title"] = article.Title,
            ["text"] = article.Text,
            ["author"] = article.Authors.Concat(article.Organisations).ToArray(),
            ["date"] = article.Published is { } published ? DayOf(article, published.Date) : null,
            ["lang"] = article.Language,
            ["image"] = article.LeadImageUrl,
            ["canonical"] = article.CanonicalUrl,
            ["state"] = article.State.ToString(),
            ["method"] = article.Method,
            ["origin"] = article.Published?.Origin,
            ["variants"] = article.OtherTitles.Select(other => other.Text).ToArray(),
            ["candidates"] = article.DateCandidates.Select(c => $"{c.Origin}: {c.Date.Raw}").ToArray(),
            ["declared"] = article.DeclaredLanguage,
            ["detected"] = article.DetectedLanguage,
        };

    /// <summary>
    /// The instant, told with an offset that gives the publisher's own day; only as much of the date as is known.
    /// </summary>
    private static string DayOf(ExtractedArticle article, DateReading date)
    {
        if (date.Precision < DatePrecision.Day || article.PublishedDay is not { } day)
        {
            return date.Earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }

        var hours = Enumerable
            .Range(0, FarthestZone + 1)
            .SelectMany(h => new[] { h, -h })
            .FirstOrDefault(h => DateOnly.FromDateTime(date.Earliest.UtcDateTime.AddHours(h)) == day);
        return date
            .Earliest.ToOffset(TimeSpan.FromHours(hours))
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
