using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>One import in the log of runs, however many files it is of: what came, when, by whom, what was taken and what not.</summary>
/// <param name="by">Who imports, and how.</param>
public sealed class ImportLog(string by)
{
    private const int LongestName = 80;
    private const int LongestProblem = 300;

    /// <summary>An import from the browser.</summary>
    public static ImportLog OfOwner() => new("the owner");

    /// <summary>The owner stopped one of its files: the rest is not begun.</summary>
    internal bool IsStopped { get; set; }

    private int? _run;
    private string? _first;
    private string? _problem;
    private int _files;
    private int _updated;
    private int _unchanged;

    /// <summary>Adds one file to the import's line, which is made with the first of them.</summary>
    internal async Task PutAsync(
        TrackerDbContext db,
        string name,
        ImportReport report,
        DateTimeOffset began,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var run = _run is { } id ? await db.IngestRuns.FirstOrDefaultAsync(r => r.Id == id, stop) : null;
        if (run is null)
        {
            run = new IngestRun { Kind = "import", StartedAt = began };
            db.IngestRuns.Add(run);
        }

        _first ??= name.Length <= LongestName ? name : name[..LongestName] + "…";
        _problem ??= report.Problems.Count == 0 ? null : Short(report.Problems[0]);
        (_files, _updated, _unchanged) = (_files + 1, _updated + report.Updated, _unchanged + report.Unchanged);
        run.EndedAt = now;
        run.Done += report.Articles;
        run.NewArticles += report.Added;
        run.Failed += report.Refused;
        run.Note = Told(run);
        await db.SaveChangesAsync(stop);
        _run = run.Id;
    }

    private string Told(IngestRun run)
    {
        var files = _files == 1 ? _first : $"{_first} and {Amount.Of(_files - 1, "more file", "more files")}";
        var problem = _problem is null ? "" : $" The first problem: {_problem}";
        return $"Articles, by {by}. {files}: {run.NewArticles} added, {_updated} updated, {_unchanged} known already, {run.Failed} refused.{problem}";
    }

    private static string Short(string text) => text.Length <= LongestProblem ? text : text[..LongestProblem] + "…";
}
