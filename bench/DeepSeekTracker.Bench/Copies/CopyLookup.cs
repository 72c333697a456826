using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Bench.Copies;

/// <summary>
/// What one more article costs where very many are stored: its keys, the look-up of those who share them, and storing them, in a
/// database with the product's schema and settings.
/// </summary>
internal static class CopyLookup
{
    private const int KeysAnArticle = 80;
    private const int MostBearers = 50;
    private const int BatchSize = 10;
    private const long Keys = 1L << 47;

    public static async Task<int> RunAsync(List<string> texts, int stored, string folder)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddData(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build())
            .BuildServiceProvider();
        Directory.CreateDirectory(folder);
        var contexts = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using (var db = await contexts.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
            if (!await db.CopyBands.AnyAsync())
            {
                await FillAsync(db, stored);
            }
        }

        var size = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        Say($"{stored} articles with {KeysAnArticle} keys each: {size / 1e6:F0} MB");
        var (keys, found, put) = (new Clock(), new Clock(), new Clock());
        for (var from = 0; from < texts.Count; from += BatchSize)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var i = from; i < Math.Min(from + BatchSize, texts.Count); i++)
            {
                long[] all = [];
                keys.Run(() => all = KeysOf(texts[i]));
                await found.RunAsync(() => CopyIndex.BearersAsync(db, stored + 1 + i, all, MostBearers, default));
                await put.RunAsync(() => CopyIndex.PutAsync(db, stored + 1 + i, all, default));
            }

            await put.RunAsync(() => transaction.CommitAsync());
        }

        Say($"keys of a text   {keys.Micro / texts.Count, 8:F0} us CPU");
        Say($"look-up          {found.Micro / texts.Count, 8:F0} us CPU, {found.Wall / texts.Count, 8:F0} us in all");
        Say($"storing          {put.Micro / texts.Count, 8:F0} us CPU, {put.Wall / texts.Count, 8:F0} us in all");
        return 0;
    }

    private static long[] KeysOf(string text)
    {
        var print = Fingerprint.Of(ShingledText.Of(text));
        return [.. print?.Keys ?? [], .. RewriteTraits.Of(text).Sample().Values];
    }

    /// <summary>Keys in ascending order, evenly spread as hashes are (a third below zero), each of a random article.</summary>
    private static async Task FillAsync(TrackerDbContext db, int stored)
    {
        var rows = (long)stored * KeysAnArticle;
        var (step, lowest) = (Keys / rows * 3 / 2, -Keys / 2);
        var watch = Stopwatch.StartNew();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=OFF");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT OR IGNORE INTO CopyBands (Hash, ArticleId)
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {rows - 1})
            SELECT i * {step} + {lowest} + abs(random() % 1000), 1 + abs(random() % {stored}) FROM n
            """
        );
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        Say($"filled in {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class Clock
    {
        private readonly Process _process = Process.GetCurrentProcess();

        public double Micro { get; private set; }

        public double Wall { get; private set; }

        public void Run(Action work)
        {
            var (cpu, wall) = Now();
            work();
            Add(cpu, wall);
        }

        public async Task RunAsync(Func<Task> work)
        {
            var (cpu, wall) = Now();
            await work();
            Add(cpu, wall);
        }

        private (TimeSpan Cpu, long Wall) Now()
        {
            _process.Refresh();
            return (_process.TotalProcessorTime, Stopwatch.GetTimestamp());
        }

        private void Add(TimeSpan cpu, long wall)
        {
            Wall += Stopwatch.GetElapsedTime(wall).TotalMicroseconds;
            _process.Refresh();
            Micro += (_process.TotalProcessorTime - cpu).TotalMicroseconds;
        }
    }
}
