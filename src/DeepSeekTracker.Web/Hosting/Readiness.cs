using System.Globalization;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Whether the program can do its work: the schema, a write, room on the disk, the worker.</summary>
internal sealed class Readiness(
    Database database,
    DataFolder folder,
    WriteHealth writing,
    WorkerHeartbeat heartbeat,
    IOptions<IngestOptions> ingest,
    TimeProvider time
) : IDisposable
{
    private const long LeastFree = 100_000_000;
    private const int Busy = 5;

    /// <summary>Longer than any pass: 50 pages of one host, with the longest crawl delay that is granted.</summary>
    private static readonly TimeSpan LongestPass = TimeSpan.FromHours(2);

    /// <summary>Anyone may ask, and each asking takes the one writer's place for a moment: so long an answer stands for all.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (DateTimeOffset At, IReadOnlyList<string> Problems)? _last;

    /// <summary>What is wrong, one sentence each; none when all is well. No paths: anyone may ask.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            if (_last is var (at, known) && (time.GetUtcNow() - at).Duration() < Stands)
            {
                return known;
            }

            var problems = await LookAsync(stop);
            _last = (time.GetUtcNow(), problems);
            return problems;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<string>> LookAsync(CancellationToken stop)
    {
        var problems = new List<string>();
        if (await DatabaseAsync(stop) is { } fault)
        {
            problems.Add(fault);
        }

        if (writing.Trouble is { } trouble)
        {
            problems.Add($"Nothing can be stored since {Told(trouble.Since)}; what is stored can be read. {trouble.Sentence}");
        }

        if (FreeBytes() < LeastFree)
        {
            problems.Add($"Less than {LeastFree / 1_000_000} MB are free on the data folder's disk.");
        }

        if (ingest.Value.Enabled && time.GetUtcNow() - heartbeat.Last > LongestPass)
        {
            problems.Add($"The worker was last seen at work at {Told(heartbeat.Last)}.");
        }

        return problems;
    }

    private async Task<string?> DatabaseAsync(CancellationToken stop)
    {
        try
        {
            if (!await database.IsCurrentAsync(stop))
            {
                return "The database is not there or its schema is not current.";
            }

            await WriteTrial.RunAsync(folder, stop);
            return null;
        }
        catch (DatabaseException)
        {
            return "The database was made by a newer version.";
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            // Someone writes right now, so it can be written.
            return null;
        }
        catch (SqliteException fault)
        {
            return DatabaseProblem.Explain(fault) ?? $"The database cannot be used (SQLite error {fault.SqliteErrorCode}).";
        }
    }

    private static string Told(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm} UTC");

    private long FreeBytes() =>
        new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder.Path)! : folder.Path).AvailableFreeSpace;
}
