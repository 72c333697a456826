using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>Runs our extractor over an evaluation corpus and writes what its scorer reads.</summary>
public static class ExtractionScoreTool
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Arguments: the corpus folder (with manifest.jsonl), the output file, and optionally a comma-parted list of sets.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("usage: extraction-score CORPUS-FOLDER OUTPUT.jsonl [set,set,...]");
            return 2;
        }

        var sets = args.Length > 2 ? args[2].Split(',') : null;
        using var output = new StreamWriter(args[1]);
        var process = Process.GetCurrentProcess();
        var spent = TimeSpan.Zero;
        var slowest = (Seconds: 0.0, Id: "");
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(args[0], "manifest.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            var id = entry.RootElement.GetProperty("id").GetString()!;
            if (sets is not null && !sets.Contains(entry.RootElement.GetProperty("set").GetString()))
            {
                continue;
            }

            var body = Unzip(Path.Combine(args[0], entry.RootElement.GetProperty("file").GetString()!));
            var before = process.UserProcessorTime;
            var article = ArticleExtractor.Extract(new PageInput(body, null, entry.RootElement.GetProperty("url").GetString()!));
            process.Refresh();
            var took = process.UserProcessorTime - before;
            spent += took;
            count++;
            slowest = took.TotalSeconds > slowest.Seconds ? (took.TotalSeconds, id) : slowest;
            output.WriteLine(JsonSerializer.Serialize(Row(id, article), Plain));
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
            ["variants"] = article.TitleVariants,
            ["candidates"] = article.DateCandidates.Select(c => $"{c.Origin}: {c.Date.Raw}").ToArray(),
            ["declared"] = article.DeclaredLanguage,
            ["detected"] = article.DetectedLanguage,
        };

    /// <summary>The publisher's own day, with the instant where that says the same.</summary>
    private static string DayOf(ExtractedArticle article, DateReading date)
    {
        var instant = date.Earliest.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return article.PublishedDay is { } day && !instant.StartsWith(Iso(day), StringComparison.Ordinal)
            ? (date.Raw.StartsWith(Iso(day), StringComparison.Ordinal) ? date.Raw : Iso(day))
            : instant;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Unzip(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        gzip.CopyTo(memory);
        return memory.ToArray();
    }
}
