using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verb <c>import</c>.</summary>
internal static class ImportVerb
{
    private static readonly HashSet<string> Kinds = new(ImportRequest.ArticleEndings, StringComparer.OrdinalIgnoreCase)
    {
        ".urls",
        ".csv",
        ".json",
        ".jsonl",
        ".ndjson",
    };

    public static async Task<int> RunAsync(VerbSettings settings, string[] paths, ImportDetails details, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenOrMakeAsync(settings, stop);
        var importer = host.Get<IngestQueue>();
        var (tally, log) = (new ImportTally(), new ImportLog("the verb import"));
        var files = ImportRequest.WithoutSideCars([.. Files(paths, tally)], file => file);
        var stated = details == new ImportDetails() ? null : details;
        if (stated is not null && files.Count > 1)
        {
            throw new StartException(
                "--url, --outlet, --title, --author, --published and --language describe one article: give one file with them."
            );
        }

        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            tally.Add(await ImportOneAsync(importer, file, stated, log, stop));
        }

        await importer.EndImportsAsync();

        var report = tally.ToReport();
        foreach (var problem in report.Problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        await host.SayAsync(Sentence(report), report);
        return report.Problems.Count == 0 ? Commands.Done
            : report.Articles > 0 ? Commands.Partial
            : Commands.Failed;
    }

    private static async Task<ImportReport> ImportOneAsync(
        IngestQueue importer,
        string file,
        ImportDetails? stated,
        ImportLog log,
        CancellationToken stop
    )
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await importer.ImportAsync(
                new ImportRequest(Path.GetFileName(file), stream, stated, SideCarOf(file)) { Log = log },
                stop
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ImportReport.Failed($"{file} cannot be read: {problem.Message}");
        }
    }

    private static string? SideCarOf(string file) =>
        ImportRequest.SideCarOf(file) is { } beside && File.Exists(beside) ? File.ReadAllText(beside) : null;

    private static IEnumerable<string> Files(string[] paths, ImportTally tally)
    {
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                yield return path;
            }
            else if (Directory.Exists(path))
            {
                var files = Directory
                    .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(f => Kinds.Contains(Path.GetExtension(f)))
                    .Order(StringComparer.Ordinal);
                foreach (var file in files)
                {
                    yield return file;
                }
            }
            else
            {
                tally.Problem($"{path} does not exist. Give the path of a file or folder.");
            }
        }
    }

    private static string Sentence(ImportReport report)
    {
        var lines = new List<string>
        {
            $"{Amount.Of(report.Added, "article", "articles")} added, {report.Updated} updated, {report.Unchanged} already known, {Amount.Of(report.Problems.Count, "problem", "problems")}.",
        };
        foreach (var item in report.Items.Take(20))
        {
            lines.Add($"  {item.Result}: {item.Title}");
            lines.AddRange(item.Inferred.Select(fact => $"    {fact}"));
        }

        return string.Join('\n', lines);
    }
}
