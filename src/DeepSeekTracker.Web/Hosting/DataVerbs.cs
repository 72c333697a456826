using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verbs <c>poll</c>, <c>migrate</c>, <c>backup</c>, <c>restore</c>, <c>doctor</c>.</summary>
internal static class DataVerbs
{
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(5);

    public static async Task<int> PollAsync(VerbSettings settings, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenOrMakeAsync(settings, stop);
        var pass = host.Get<IngestPass>();
        var progress = new Progress(host.Get<RunningWork>(), host.Get<TimeProvider>());
        var feeds = await progress.TellAsync(pass.PollAsync(all: true, stop));
        var pages = feeds.ConnectionDown
            ? new PassReport("pages", 0, 0, 0, 0, true, "No page was fetched.")
            : await progress.TellAsync(pass.ReadPagesAsync(stop));
        await host.SayAsync(PollTable.Of(feeds, pages), new { feeds, pages });
        return feeds.ConnectionDown || (feeds.Done > 0 && feeds.Failed == feeds.Done) ? Commands.Failed
            : feeds.Failed > 0 ? Commands.Partial
            : Commands.Done;
    }

    public static async Task<int> MigrateAsync(VerbSettings settings, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenUnpreparedAsync(settings);
        var changed = await host.PrepareAsync(stop);
        await host.SayAsync(
            changed ? "The database is up to date now." : "The database was up to date already.",
            new { changed }
        );
        return Commands.Done;
    }

    public static async Task<int> ReanalyzeAsync(VerbSettings settings, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var time = host.Get<TimeProvider>();
        var told = time.GetTimestamp();
        var done = await host.Get<Reanalyzer>()
            .RunAsync(
                stop,
                told: left =>
                {
                    if (time.GetElapsedTime(told) >= BetweenWords)
                    {
                        told = time.GetTimestamp();
                        Console.Error.WriteLine(
                            string.Create(CultureInfo.InvariantCulture, $"{left.Done} of {left.Due} articles")
                        );
                    }
                }
            );
        await host.SayAsync(
            Told(done),
            new
            {
                articles = done.Done,
                pages = done.Pages,
                stopped = done.IsStopped,
            }
        );
        return done.IsStopped ? Commands.Partial : Commands.Done;
    }

    internal static string Told(Unfinished done)
    {
        var early =
            !done.IsStopped ? ""
            : done.IsOwed ? " It stopped early: the server does the rest when it starts."
            : " It stopped early, since it was called off: nobody does the rest until reanalyze is run again.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(done.IsStopped ? $"{done.Done} of " : "")}{Amount.Of(done.IsStopped ? done.Due : done.Done, "article was", "articles were")} derived again from what is stored; {Amount.Of(done.Pages, "page or saved file was", "pages and saved files were")} read again from what was kept of them.{early}"
        );
    }

    /// <summary>What <c>reanalyze</c> would change; nothing is changed.</summary>
    public static async Task<int> PlanReanalysisAsync(VerbSettings settings, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var plan = await host.Get<ReanalysisPlanner>().PlanAsync(stop);
        await host.SayAsync(PlanTable.Of(plan), plan);
        return Commands.Done;
    }

    public static async Task<int> BackupAsync(VerbSettings settings, string? file, CancellationToken stop)
    {
        if (file is { Length: 0 })
        {
            throw new StartException("Give the name of the file to write, or none for a dated one in the data folder's backups.");
        }

        await using var host = await VerbHost.OpenAsync(settings, stop);
        var folder = host.Get<DataFolder>();
        var now = host.Get<TimeProvider>().GetUtcNow();
        var target = Path.GetFullPath(
            file
                ?? Path.Combine(
                    folder.BackupPath,
                    string.Create(CultureInfo.InvariantCulture, $"tracker-{now:yyyyMMdd-HHmmss}.db")
                )
        );
        if (Path.GetDirectoryName(target) is { } parent)
        {
            Directory.CreateDirectory(parent);
        }

        await host.Get<Database>().BackupAsync(target, stop);
        await host.SayAsync($"Backed up to {target} and checked.", new { file = target });
        return Commands.Done;
    }

    public static async Task<int> RestoreAsync(VerbSettings settings, string file, CancellationToken stop)
    {
        await using var host = VerbHost.OpenUntold(settings);
        if (host.UnknownOptions() is { Count: > 0 } unknown)
        {
            // A mistyped folder would have the database of another one replaced.
            throw new StartException($"{string.Join('\n', unknown)}\nNothing was restored. Mend the name or leave it out.");
        }

        var folder = host.Get<DataFolder>();
        using var held =
            folder.TryLock()
            ?? throw new StartException(
                $"A running DeepSeekTracker holds {folder.Path}. Stop it first: a database in use is not replaced. Nothing was changed."
            );
        var restored = await host.Get<DatabaseRestore>().RestoreAsync(Path.GetFullPath(file), stop);
        held.MarkSound();
        var kept = restored.Kept is null ? "" : $" The database that was there before is kept as {restored.Kept}.";
        await host.SayAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Restored {file} with {restored.Articles:N0} {(restored.Articles == 1 ? "article" : "articles")} after a check.{kept} The next start brings it up to date if it is older."
            ),
            new
            {
                file,
                database = folder.DatabasePath,
                articles = restored.Articles,
                kept = restored.Kept,
            }
        );
        return Commands.Done;
    }

    public static async Task<int> DoctorAsync(VerbSettings settings, CancellationToken stop)
    {
        await using var host = VerbHost.OpenUntold(settings);
        host.CheckConfiguration();
        var unknown = host.UnknownOptions();
        var story = host.Get<FollowedStory>();
        var left = await StoryLoader.LeftOutAsync(host.Get<StoryFiles>().Folder, stop);
        var folder = host.Get<DataFolder>();
        var database = host.Get<Database>();
        var (current, verdict) = await ExamineAsync(folder, database, stop);
        var overview = current && verdict == "ok" ? await host.Get<IngestQueries>().OverviewAsync(stop) : null;
        var report = new
        {
            configuration = "ok",
            unknown_options = unknown,
            story = story.Story.Name,
            topics = story.Story.Topics.Count,
            events = story.Events.Count,
            story_left_out = left,
            data_folder = folder.Path,
            sqlite = await Database.SqliteVersionAsync(stop),
            database = verdict,
            articles = overview?.Articles,
            outlets = overview?.Outlets,
            feeds = overview?.FeedStates,
        };
        await host.SayAsync(
            $"""
            Settings:  {(unknown.Count == 0 ? report.configuration : string.Join("\n           ", unknown))}
            Story:     {report.story} ({Amount.Of(report.topics, "topic", "topics")}, {Amount.Of(report.events, "event", "events")}){string.Concat(left.Select(problem => $"\n           {problem}"))}
            Data:      {report.data_folder}
            SQLite:    {report.sqlite}
            Database:  {report.database}
            Articles:  {(overview is null ? "–" : $"{overview.Articles} of {Amount.Of(overview.OutletsWithArticles, "outlet", "outlets")}")}
            Feeds:     {(
                report.feeds is null ? "–"
                : report.feeds.Count == 0 ? "none"
                    : string.Join(", ", report.feeds.OrderByDescending(f => f.Value).Select(f => $"{f.Value} {f.Key}"))
            )}
            """,
            report
        );
        return verdict != "ok" ? Commands.Failed
            : unknown.Count + left.Count > 0 ? Commands.Partial
            : Commands.Done;
    }

    /// <summary>The folder first: without it every other verdict would blame the wrong one.</summary>
    private static async Task<(bool CanBeRead, string Verdict)> ExamineAsync(
        DataFolder folder,
        Database database,
        CancellationToken stop
    )
    {
        if (folder.WhyNotWritable() is { } problem)
        {
            return (false, problem);
        }

        try
        {
            return await database.IsCurrentAsync(stop)
                ? (true, await database.CheckAsync(thorough: true, stop))
                : (false, "not there or not current: start the server or run migrate");
        }
        catch (SqliteException failure) when (DatabaseProblem.Explain(failure) is { } sentence)
        {
            return (false, sentence);
        }
    }
}
