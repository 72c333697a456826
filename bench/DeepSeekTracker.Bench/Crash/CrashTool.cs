using System.Globalization;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>Ends the real program at bad moments and puts bad disks under it; docs/technotes/crash-safety.md tells what came of it.</summary>
public static class CrashTool
{
    private const string Usage = """
        crash ingest KILLS SEED    kill -9 while feeds and pages come in; then compare with a run that nobody killed
        crash migrate KILLS SEED   kill -9 while a database of the first schema is brought up to date
        crash torn COPIES SEED     open databases whose log was cut or corrupted
        crash backups COUNT        back up under write load, restore and verify
        crash readers SECONDS      32 readers, with the worker idle and busy
        crash disk                 a full, read-only, restored disk and a deleted log (root, Linux: mounts a tmpfs)
        crash start MEGABYTES      how long the check after an unclean stop takes
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var numbers = args.Skip(1).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var folder = Directory.CreateTempSubdirectory("deepseektracker-crash-").FullName;
        try
        {
            return (args.FirstOrDefault(), numbers) switch
            {
                ("ingest", [var kills, var seed]) => await new IngestKills(folder, kills, new Random(seed)).RunAsync(),
                ("migrate", [var kills, var seed]) => await new MigrationKills(folder, kills, new Random(seed)).RunAsync(),
                ("torn", [var copies, var seed]) => await TornLogs.RunAsync(folder, copies, new Random(seed)),
                ("backups", [var count]) => await BackupsUnderLoad.RunAsync(folder, count),
                ("readers", [var seconds]) => await BusyReaders.RunAsync(folder, TimeSpan.FromSeconds(seconds)),
                ("disk", []) => await BadDisks.RunAsync(folder),
                ("start", [var megabytes]) => await StartCheck.RunAsync(folder, megabytes),
                _ => Help(),
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The shipped story beside the program.</summary>
    internal static string ShippedStory => Path.Combine(AppContext.BaseDirectory, "stories", "deepseek-r1");

    internal static string Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0
            ? "none"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"median {sorted[sorted.Count / 2]:0.00}, worst {sorted[^1]:0.00} of {sorted.Count}"
            );
    }

    private static int Help()
    {
        Console.WriteLine(Usage);
        return 2;
    }
}
